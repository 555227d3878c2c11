package org.hob.itests.benchmarks.peer;

import java.util.concurrent.Executor;

/** One thread that runs what it is given, in order. */
public interface PeerLoop extends Executor, AutoCloseable {

    /** Nobody's. */
    PeerLoop NONE = new NoLoop();

    /**
     * Starts the loop of that name: {@code loop} (written by hand), {@code jdk}, {@code netty}, {@code vertx}, {@code kotlin}, or
     * {@code virtual} (threads, on a JVM with one carrier).
     */
    static PeerLoop open(String name) {
        return switch (name) {
            case "loop" -> new HandWrittenLoop();
            case "jdk" -> new JdkLoop();
            case "netty" -> new NettyLoop();
            case "vertx" -> new VertxLoop();
            case "kotlin" -> new KotlinLoop();
            case "virtual" -> new VirtualLoop();
            default -> throw new IllegalArgumentException("loop: " + name + " (expected: a name of this method)");
        };
    }

    /** Ends the thread. */
    @Override
    void close();
}
