package org.hob.itests.benchmarks;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks of a group: each in a JVM of its own, named by {@link Measures}. */
final class JmhRuns {

    private static final int LIMIT_SECONDS = 60;
    private static final String PEER = "peer";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Pace pace;
    private final Metrics metrics;

    JmhRuns(Pace pace, Metrics metrics) {
        this.pace = pace;
        this.metrics = metrics;
    }

    void run(Class<?> group) throws RunnerException {
        for (var result : results(group)) add(group, result);
    }

    private Collection<RunResult> results(Class<?> group) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Pattern.quote(group.getName() + '.'))
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(pace.warmUps())
                .warmupTime(TimeValue.milliseconds(pace.millis()))
                .measurementIterations(pace.rounds())
                .measurementTime(TimeValue.milliseconds(pace.millis()))
                .timeout(TimeValue.seconds(LIMIT_SECONDS))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs(Stream.concat(Flags.COLLECTOR.stream(), Flags.OF_FORKS.stream())
                        .toArray(String[]::new))
                .build();
        System.out.println("… " + group.getSimpleName());
        return new Runner(options).run();
    }

    private void add(Class<?> group, RunResult result) {
        var run = result.getParams();
        Map<String, String> parameters = new HashMap<>();
        for (var key : run.getParamsKeys()) parameters.put(key, run.getParam(key));
        var method = run.getBenchmark().substring(run.getBenchmark().lastIndexOf('.') + 1);
        var name = PARAMETER
                .matcher(measures(group, method).value())
                .replaceAll(found -> parameters.getOrDefault(found.group(1), "?"));
        double value = Unit.of(name).fromRate(result.getPrimaryResult().getScore());
        var peer = parameters.get(PEER);
        if (peer == null) metrics.add(name, value);
        else metrics.add(name, peer, value);
    }

    private static Measures measures(Class<?> group, String method) {
        return Arrays.stream(group.getMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .map((Method found) -> found.getAnnotation(Measures.class))
                .orElseThrow(() -> new IllegalStateException(method + ": no metric (expected: @Measures)"));
    }
}
