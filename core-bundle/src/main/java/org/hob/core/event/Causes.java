package org.hob.core.event;

import java.time.Instant;
import org.hob.core.job.Execution;
import org.hob.core.job.Loop;
import org.hob.event.Context;
import org.jspecify.annotations.Nullable;

/** Why things happen: the context of the job that runs now goes along with what it does. */
public final class Causes {

    private Causes() {}

    /** Returns the context of the job that runs now, or a new one of that moment. Turn: never waits, from any thread. */
    public static Context at(Instant now) {
        var current = Execution.current();
        return of(current == null ? null : current.cause(), now);
    }

    /** Returns the context of the job that has the turn, or a new one of this moment. Turn: held, inside the home. */
    public static Context of(Loop loop) {
        return of(loop.cause(), loop.moment());
    }

    private static Context of(@Nullable Object cause, Instant now) {
        return cause instanceof Context context ? context : new Cause(now.toEpochMilli(), null, null);
    }
}
