package org.hob.core.event;

import java.time.Instant;
import org.hob.core.job.Execution;
import org.hob.core.job.Loop;
import org.hob.event.Context;

/** Why things happen: the context of the job that runs now goes along with what it does. */
public final class Causes {

    private Causes() {}

    /** Returns the context of the job that runs now, or a new one; with the turn, of this moment. Turn: never waits, from any thread. */
    public static Context now(Loop loop) {
        var current = Execution.current();
        return current != null && current.cause() instanceof Context context ? context : fresh(loop.now());
    }

    /** Returns the context of the job that has the turn, or a new one of this moment. Turn: held, inside the home. */
    public static Context of(Loop loop) {
        return loop.cause() instanceof Context context ? context : fresh(loop.moment());
    }

    private static Context fresh(Instant now) {
        return new Cause(now.toEpochMilli(), null, null);
    }
}
