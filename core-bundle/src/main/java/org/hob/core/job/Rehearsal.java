package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;
import org.hob.job.Job;

/**
 * A job of the house's own that keeps the turn until it is taken away, once, when a house opens. What a JVM does for the first time takes it tens of
 * milliseconds, most of them to load classes: better then than when somebody waits.
 */
final class Rehearsal {

    /** The owner, and the bundle, in whose name it runs. */
    static final String NAME = "the house (rehearsal)";

    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private Rehearsal() {}

    /** Begins, and ends by itself. Turn: never waits. */
    static void begin(Loop loop) {
        var scope = new JobScope(loop, loop.lane(NAME, new Gate(NAME)));
        scope.add(Job.callback(() -> play(scope)));
    }

    private static void play(JobScope scope) {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (scope.holdsTurn() && System.nanoTime() - end < 0) LockSupport.parkNanos(scope, LOOK_AGAIN_NANOS);
        scope.inHome(scope::close);
    }
}
