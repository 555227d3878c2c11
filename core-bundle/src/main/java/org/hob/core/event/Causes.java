package org.hob.core.event;

import java.time.Instant;
import java.util.Optional;
import org.hob.core.job.Execution;
import org.hob.event.Context;

/** Why things happen: the context of the job that runs now goes along with what it does. */
public final class Causes {

    private Causes() {}

    /** Returns the context of the job that runs now, or a new one of that moment. */
    public static Context at(Instant now) {
        var current = Execution.current();
        return current != null && current.cause() instanceof Context context ? context : fresh(now);
    }

    /** Returns a new context of that moment. */
    public static Context fresh(Instant now) {
        return new Context(Ulid.at(now.toEpochMilli()), Optional.empty(), Optional.empty());
    }
}
