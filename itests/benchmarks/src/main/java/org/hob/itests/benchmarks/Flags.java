package org.hob.itests.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** How the JVMs are started that measure. */
final class Flags {

    /** The collector of the program, with which everything is measured but the collectors. */
    static final List<String> COLLECTOR = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCountedLoopSafepoints",
            "-XX:LoopStripMiningIter=1000",
            "-XX:+UseCompactObjectHeaders");

    /** What the program itself is started with, but for its collector. */
    static final List<String> OF_THE_PROGRAM = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xms32m",
            "-Xmx256m");

    /** One carrier for the JDK's virtual threads, which are measured beside one loop. */
    private static final List<String> OF_BENCHMARKS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1");

    /** What samples need: room for a million of something. */
    static final List<String> OF_SAMPLES = withHeap("-Xms1g", "-Xmx3g");

    /** What JMH's need. */
    static final List<String> OF_FORKS = withHeap("-Xms512m", "-Xmx512m");

    private static List<String> withHeap(String least, String most) {
        return Stream.concat(OF_BENCHMARKS.stream(), Stream.of(least, most)).toList();
    }

    private Flags() {}
}
