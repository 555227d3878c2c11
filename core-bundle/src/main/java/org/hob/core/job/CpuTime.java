package org.hob.core.job;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long threads have computed. Loaded late, off the loop: the bean takes a while. */
final class CpuTime {

    /** It is not measured, or of no such thread. */
    static final long NOT_MEASURED = -1;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** Returns the CPU time of a platform thread in nanoseconds, or {@link #NOT_MEASURED}. Turn: never waits; takes about 1 µs. */
    static long of(Thread thread) {
        return THREADS.getThreadCpuTime(thread.threadId());
    }
}
