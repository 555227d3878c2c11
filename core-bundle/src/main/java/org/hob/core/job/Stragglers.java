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
    private volatile boolean areGivenUp;

    /** Somebody, and the thread on which he takes his time. */
    private record Straggler(String who, @Nullable Thread on, Runnable giveUp) {

        String inWords() {
            return on == null ? who : who + Spot.of(on);
        }
    }

    /** Notes a job that was cancelled while it ran, and how it is said that nobody waits for it any more. */
    void add(Execution job, Runnable giveUp) {
        all.put(job, new Straggler(job.name(), job.thread(), giveUp));
        if (areGivenUp) giveUp.run();
    }

    /** Notes a thing that is to be closed, or that thread begins to close. */
    void add(Owned thing, String who, @Nullable Thread on) {
        all.put(thing, new Straggler(who, on, () -> {}));
    }

    /** Lets go of what has ended. */
    void remove(Object ended) {
        all.remove(ended);
    }

    /** Has nobody wait for any of them, those to come included: the loop has ended. */
    void giveUp() {
        areGivenUp = true;
        all.values().forEach(each -> each.giveUp.run());
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
