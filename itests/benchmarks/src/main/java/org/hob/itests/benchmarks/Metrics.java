package org.hob.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: {@code {"metrics": {name: {"value", "unit"}}}}. */
final class Metrics {

    /**
     * One figure.
     *
     * @param value how much
     * @param unit of what
     */
    record Metric(double value, String unit) {}

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    void add(String name, double value, String unit) {
        metrics.put(name, new Metric(value, unit));
    }

    void write(Path file) throws IOException {
        String json =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("metrics", metrics));
        Files.writeString(file, json + System.lineSeparator());
        System.out.println("written to " + file);
    }
}
