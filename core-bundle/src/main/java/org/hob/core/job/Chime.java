package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** A timer that does something of the home's own, such as posting a job, when it is due. */
final class Chime implements Timer {

    private final long due;
    private final Runnable what;
    private @Nullable Timer after;
    private @Nullable Timer before;

    Chime(long due, Runnable what) {
        this.due = due;
        this.what = what;
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public @Nullable Timer after() {
        return after;
    }

    @Override
    public void after(@Nullable Timer timer) {
        after = timer;
    }

    @Override
    public @Nullable Timer before() {
        return before;
    }

    @Override
    public void before(@Nullable Timer timer) {
        before = timer;
    }

    @Override
    public void fire() {
        what.run();
    }
}
