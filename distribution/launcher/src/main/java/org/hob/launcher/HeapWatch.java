package org.hob.launcher;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the program when its memory is used up for good: still full after full collections, for five seconds. Who supervises the program starts it again.
 *
 * <p>A job that wants too much at once gets its {@code OutOfMemoryError}, is told of as of any failure, and the house goes on. That is why
 * {@code -XX:+ExitOnOutOfMemoryError} is not used: with it any integration could end the house by one wrong number.
 */
final class HeapWatch {

    static final int EXIT = 3;

    private static final double FULL = 0.97;
    private static final int LOOKS = 5;
    private static final long PAUSE_NANOS = 1_000_000_000L;

    /** Not while the house starts, which needs every moment. */
    private static final long FIRST_NANOS = 5_000_000_000L;

    private int full;

    HeapWatch() {}

    /** Watches from a thread of its own. */
    static void begin() {
        Thread.ofPlatform().daemon().name("heap watch").start(new HeapWatch()::watch);
    }

    private void watch() {
        LockSupport.parkNanos(FIRST_NANOS);
        var old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && isForLong(pool.getName()))
                .toList();
        while (!isUsedUp(isFull(old))) LockSupport.parkNanos(PAUSE_NANOS);
        Runtime.getRuntime().halt(EXIT);
    }

    /** Returns whether it has been full in so many looks without a break. */
    boolean isUsedUp(boolean isFull) {
        full = isFull ? full + 1 : 0;
        return full >= LOOKS;
    }

    /** Returns whether it holds what has survived: that of Serial, Parallel and G1, or the only one of ZGC and Shenandoah. */
    private static boolean isForLong(String pool) {
        return pool.contains("Old") || pool.contains("Tenured") || !pool.matches(".*(Eden|Survivor|Young).*");
    }

    /** Returns whether the oldest of the pools was full after its last collection; to find no memory for the question is an answer. */
    private static boolean isFull(List<MemoryPoolMXBean> pools) {
        try {
            for (var pool : pools) {
                var collected = pool.getCollectionUsage();
                if (collected != null && isFull(collected) && isFull(pool.getUsage())) return true;
            }
            return false;
        } catch (OutOfMemoryError none) {
            return true;
        }
    }

    private static boolean isFull(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
