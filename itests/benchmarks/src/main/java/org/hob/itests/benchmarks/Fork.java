package org.hob.itests.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own for a group that is sampled: what ran before it leaves neither garbage nor compiled code behind. */
public final class Fork {

    private static final int LIMIT_MINUTES = 5;
    private static final String OF_HOB = "";
    private static final String SEPARATOR = "\t";

    private Fork() {}

    /** Measures a group in another JVM, and adds its metrics. */
    static void measure(Sampled group, Pace pace, Metrics metrics) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(Flags.COLLECTOR);
        command.addAll(Flags.OF_SAMPLES);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Fork.class.getName(), group.name(), pace.isQuick() ? "quick" : "thorough"));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(group.name() + ": " + said + " (expected: exit 0)");
        }
        said.lines().map(line -> line.split(SEPARATOR, -1)).forEach(parts -> {
            double value = Double.parseDouble(parts[2]);
            if (parts[1].equals(OF_HOB)) metrics.add(parts[0], value);
            else metrics.add(parts[0], parts[1], value);
        });
    }

    /** Takes the group and the pace; prints a line for each figure. */
    public static void main(String[] arguments) throws Exception {
        var pace = arguments[1].equals("quick") ? Pace.QUICK : Pace.THOROUGH;
        var metrics = new Metrics();
        Sampled.valueOf(arguments[0]).measure(pace, metrics);
        for (var metric : metrics.all()) {
            print(metric.name(), OF_HOB, metric.value());
            metric.peers().forEach((peer, value) -> print(metric.name(), peer, value));
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void print(String name, String peer, double value) {
        System.out.println(String.join(SEPARATOR, name, peer, String.valueOf(value)));
    }
}
