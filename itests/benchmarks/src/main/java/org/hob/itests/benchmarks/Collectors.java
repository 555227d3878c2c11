package org.hob.itests.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares the JVM's garbage collectors under the load of {@link CollectorLoad}, each in a JVM of its own. */
public final class Collectors {

    private static final String ROW = "%-28s %-8s %9s %12s %12s %12s %12s %12s%n";

    /**
     * A collector.
     *
     * @param name for people
     * @param flags choose it
     */
    private record Collector(String name, List<String> flags) {}

    private static final List<String> SAFEPOINTS =
            List.of("-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000");

    /** A usual home, and one far larger than any that is known. */
    private static final List<Integer> ENTITIES = List.of(2_000, 50_000);

    private static final List<Collector> ALL = List.of(
            new Collector("G1", List.of("-XX:+UseG1GC")),
            new Collector("Serial, with safepoints", with("-XX:+UseSerialGC")),
            new Collector("Parallel, with safepoints", with("-XX:+UseParallelGC")),
            new Collector("Shenandoah", List.of("-XX:+UseShenandoahGC")),
            new Collector(
                    "Shenandoah, generational", List.of("-XX:+UseShenandoahGC", "-XX:ShenandoahGCMode=generational")),
            new Collector("ZGC", List.of("-XX:+UseZGC")));

    private Collectors() {}

    /** Takes {@code --quick}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = List.of(arguments).contains("--quick") ? 2 : 10;
        System.out.printf(ROW, "collector", "headers", "entities", "pause p99.9", "longest", "full", "writes/s", "RSS");
        for (int entities : ENTITIES) {
            for (var collector : ALL) {
                run(collector, seconds, entities, false);
                run(collector, seconds, entities, true);
            }
        }
    }

    private static void run(Collector collector, int seconds, int entities, boolean compact)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(collector.flags());
        command.add(compact ? "-XX:+UseCompactObjectHeaders" : "-XX:-UseCompactObjectHeaders");
        command.addAll(Flags.OF_THE_PROGRAM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(CollectorLoad.class.getName(), String.valueOf(seconds), String.valueOf(entities)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new IOException(collector.name() + ": " + said + " (expected: exit 0)");
        var figures = said.split(" ", -1);
        System.out.printf(
                ROW,
                collector.name(),
                compact ? "compact" : "full",
                entities,
                Figures.of(Double.parseDouble(figures[0])) + " ms",
                Figures.of(Double.parseDouble(figures[1])) + " ms",
                Figures.of(Double.parseDouble(figures[4])) + " ms",
                Figures.of(Double.parseDouble(figures[2])),
                Figures.of(Double.parseDouble(figures[3])) + " MB");
    }

    private static List<String> with(String collector) {
        var flags = new ArrayList<String>();
        flags.add(collector);
        flags.addAll(SAFEPOINTS);
        return List.copyOf(flags);
    }
}
