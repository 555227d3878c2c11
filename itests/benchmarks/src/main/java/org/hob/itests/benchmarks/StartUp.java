package org.hob.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Ports;

/** How fast the assembled program is ready, with its own set of bundles and an empty home, and what it needs for that. */
final class StartUp {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /**
     * A way to start the program.
     *
     * @param name for people
     * @param options of the JVM, beside its own
     */
    private record Variant(String name, String options) {}

    private static final Variant UNLEARNED = new Variant("as assembled", "");
    private static final Variant PROGRAM = new Variant("after bin/hob --learn", "");

    /** What was tried to lower it. */
    private static final List<Variant> TRIED = List.of(
            new Variant("only the first compiler", "-XX:TieredStopAtLevel=1"),
            new Variant("G1", "-XX:+UseG1GC"),
            new Variant("full object headers", "-XX:-UseCompactObjectHeaders"),
            new Variant("heap of 128 MB", "-Xmx128m"));

    private final int starts;
    private final boolean quick;

    StartUp(Pace pace) {
        starts = pace.starts();
        quick = pace.isQuick();
    }

    void measure(Metrics metrics) throws IOException, InterruptedException {
        System.out.printf(
                "%-28s %12s %12s %12s %12s%n",
                "start-up, " + starts + " times", "ready, least", "median", "CPU", "RSS");
        var cache = Hob.folder().resolve("lib/hob.aot");
        Files.deleteIfExists(cache);
        List<Sample> unlearned = samples(UNLEARNED);
        metrics.add("ready_unlearned_s", Sample.median(unlearned, Sample::readyMillis) / 1_000);
        learn();
        List<Sample> program = samples(PROGRAM);
        Files.deleteIfExists(cache);
        metrics.add("ready_s", Sample.median(program, Sample::readyMillis) / 1_000);
        metrics.add("ready_least_s", Sample.least(program, Sample::readyMillis) / 1_000);
        metrics.add("ready_cpu_s", Sample.median(program, Sample::cpuMillis) / 1_000);
        metrics.add("rss_mb", Sample.median(program, Sample::residentMegabytes));
        if (quick) return;
        for (Variant variant : TRIED) samples(variant);
    }

    private static void learn() throws IOException, InterruptedException {
        var learning = new ProcessBuilder(Hob.folder().resolve("bin/hob").toString(), "--learn").inheritIO();
        learning.environment().put("HOB_PORT", String.valueOf(Ports.free()));
        var process = learning.start();
        if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) process.destroy();
        if (process.waitFor() != 0) throw new IOException("bin/hob --learn failed (expected: exit 0)");
    }

    private List<Sample> samples(Variant variant) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (int start = 0; start < starts; start++) samples.add(sample(variant));
        System.out.printf(
                "%-28s %9.0f ms %9.0f ms %9.0f ms %9.0f MB%n",
                variant.name(),
                Sample.least(samples, Sample::readyMillis),
                Sample.median(samples, Sample::readyMillis),
                Sample.median(samples, Sample::cpuMillis),
                Sample.median(samples, Sample::residentMegabytes));
        return samples;
    }

    private static Sample sample(Variant variant) throws IOException, InterruptedException {
        try (Hob hob = Hob.empty()) {
            long begin = System.nanoTime();
            hob.start(variant.options());
            hob.awaitReady(LIMIT);
            double ready = (System.nanoTime() - begin) / 1e6;
            ProcessHandle process = hob.program().handle();
            double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
            Thread.sleep(SETTLING); // Sleeps on purpose: the memory is that of a house at rest.
            return new Sample(ready, cpu, Resident.megabytes(process));
        }
    }
}
