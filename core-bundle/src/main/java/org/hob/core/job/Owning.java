package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * What ends together.
 *
 * <p>Whatever is added after the end is ended at once: {@link #belong} adds first and looks at {@code closed} afterwards, {@link #close} sets it first and
 * looks for what is there afterwards.
 */
abstract class Owning implements Belonging {

    private final Loop loop;
    private final Lane lane;
    private final @Nullable Owning parent;
    private final Belongings belongings = new Belongings();
    private volatile boolean closed;

    Owning(Loop loop, Lane lane, @Nullable Owning parent) {
        this.loop = loop;
        this.lane = lane;
        this.parent = parent;
    }

    public final Loop loop() {
        return loop;
    }

    public final Lane lane() {
        return lane;
    }

    public final boolean isClosed() {
        return closed;
    }

    /** Returns whether nothing begins in it: it has ended, or its owner is kept out of the house. */
    final boolean isShut() {
        return closed || lane.isShutOut();
    }

    final Belongings belongings() {
        return belongings;
    }

    /** Makes it end with this scope, at once if that has ended. */
    protected final <B extends Belonging> B belong(B thing) {
        belongings.add(thing);
        if (closed && belongings.remove(thing)) thing.end();
        return thing;
    }

    /** Makes it end with this scope, at once if that has ended. */
    public final void keep(Belonging thing) {
        belong(thing);
    }

    /** Lets go of something that has ended by itself. */
    public final void forget(Belonging thing) {
        belongings.remove(thing);
    }

    /** Ends all of it. Has no effect the second time. Turn: never waits. */
    public void close() {
        if (closed) return;
        closed = true;
        for (var thing : belongings.all()) {
            if (belongings.remove(thing)) thing.end();
        }
        if (parent == null) lane.close();
        else parent.forget(this);
    }

    @Override
    public final void end() {
        close();
    }
}
