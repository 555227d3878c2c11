package org.hob.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Metrics as a file: {@code {"metrics": {name: {"value", "unit", "peer": {…}, "ratio": {…}, "budget", "met"}}}}. A ratio above 1 is better than the peer. */
final class Report {

    private Report() {}

    static String json(Metrics metrics) {
        var figures = new LinkedHashMap<String, Object>();
        metrics.all().stream().filter(Metric::isMeasured).forEach(metric -> figures.put(metric.name(), figure(metric)));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("metrics", figures));
    }

    private static Map<String, Object> figure(Metric metric) {
        var figure = new LinkedHashMap<String, Object>();
        figure.put("value", metric.value());
        figure.put("unit", metric.unit().text());
        figure.put("peer", metric.peers());
        figure.put("ratio", metric.ratios());
        Budgets.of(metric.name()).ifPresent(budget -> {
            figure.put("budget", budget.toString());
            budget.isMet(metric).ifPresent(met -> figure.put("met", met));
        });
        return figure;
    }

    static void write(Metrics metrics, Path file) throws IOException {
        Files.writeString(file, json(metrics) + System.lineSeparator());
        System.out.println("written to " + file);
    }
}
