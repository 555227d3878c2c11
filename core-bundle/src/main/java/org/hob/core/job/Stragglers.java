package org.hob.core.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was told to end while it ran, and has not: jobs that were cancelled, things that are being closed. Any thread's. */
final class Stragglers {

    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final Map<Object, Straggler> all = new ConcurrentHashMap<>();

    /** Somebody, and the thread on which he takes his time. */
    private record Straggler(String who, @Nullable Thread on) {

        String inWords() {
            return on == null ? who : who + Spot.of(on);
        }
    }

    /** Notes a job that was cancelled while it ran. */
    void add(Execution job) {
        all.put(job, new Straggler(job.name(), job.thread()));
    }

    /** Notes a thing that the calling thread begins to close. */
    void add(Owned thing, String who) {
        all.put(thing, new Straggler(who, Thread.currentThread()));
    }

    /** Lets go of what has ended. */
    void remove(Object ended) {
        all.remove(ended);
    }

    boolean has(Execution job) {
        return all.containsKey(job);
    }

    /** Waits until nothing is being closed any more, that long at most. Turn: waits, off the loop. */
    void awaitClosed(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (isClosing() && System.nanoTime() - end < 0) LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
    }

    private boolean isClosing() {
        return all.keySet().stream().anyMatch(Owned.class::isInstance);
    }

    /** Returns who they are and where they stand. */
    Stream<String> inWords() {
        return all.values().stream().map(Straggler::inWords);
    }
}
