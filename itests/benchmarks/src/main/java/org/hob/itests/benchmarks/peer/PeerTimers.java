package org.hob.itests.benchmarks.peer;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** One thread that runs what it is given, in order, and what is due. */
public interface PeerTimers extends Executor, AutoCloseable {

    /** Who has timers. */
    List<String> NAMES = List.of("jdk", "netty");

    /** Runs something so many nanoseconds later. */
    Future<?> after(long nanos, Runnable job);

    /** Starts the thread of that name: {@code jdk} ({@code ScheduledThreadPoolExecutor}) or {@code netty}. */
    static PeerTimers open(String name) {
        return switch (name) {
            case "jdk" -> new JdkTimers();
            case "netty" -> new NettyTimers();
            default -> throw new IllegalArgumentException("timers: " + name + " (expected: jdk or netty)");
        };
    }

    /** Ends the thread. */
    @Override
    void close();
}
