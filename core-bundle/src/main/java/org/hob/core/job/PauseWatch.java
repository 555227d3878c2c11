package org.hob.core.job;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.hob.guard.Pause.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the whole machine stood still: who wants to look every few milliseconds, and comes far too late, was kept from it by something that keeps
 * everybody. That is nobody's fault, and not to be said of the job that happened to have the turn.
 */
final class PauseWatch {

    private static final long NOTICED_NANOS = 20_000_000;
    private static final long NOTICED_MILLIS = NOTICED_NANOS / 1_000_000;
    private static final long SUSPENDED_MILLIS = 1_000;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private long collected = collected();
    private long wall;
    private long mono;

    /** Begins to wait. */
    void begin() {
        wall = System.currentTimeMillis();
        mono = System.nanoTime();
    }

    /** Returns what kept the calling thread, if it waited far longer than it wanted. */
    @Nullable
    Cause end(long wantedNanos) {
        long nanos = System.nanoTime() - mono;
        long asleep = System.currentTimeMillis() - wall - nanos / 1_000_000;
        if (asleep > SUSPENDED_MILLIS) return Cause.SUSPENDED;
        if (nanos - wantedNanos < NOTICED_NANOS) return null;
        long before = collected;
        collected = collected();
        return collected - before >= NOTICED_MILLIS / 2 ? Cause.COLLECTION : Cause.STARVED;
    }

    /** Returns how long it has waited, in nanoseconds. */
    long nanos() {
        return System.nanoTime() - mono;
    }

    private long collected() {
        return collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
