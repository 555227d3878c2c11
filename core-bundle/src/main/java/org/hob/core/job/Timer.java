package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * Something that is due at a time of the house. It is its own link among the {@link Timers}, so that waiting allocates nothing, and can be taken out.
 * Guarded by the turn.
 */
interface Timer {

    /** Returns when it is due. */
    long due();

    /** Returns who comes after it in its ring; null if it does not wait. */
    @Nullable
    Timer after();

    void after(@Nullable Timer timer);

    /** Returns who comes before it in its ring; null if it does not wait. */
    @Nullable
    Timer before();

    void before(@Nullable Timer timer);

    /** Does what is due. Turn: held, inside the home. */
    void fire();

    default boolean isWaiting() {
        return after() != null;
    }
}
