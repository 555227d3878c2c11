package org.hob.itests.gremlins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.itests.gremlins.conductor.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Findings as a file: a list with an object for each gremlin, place and layer. */
final class Report {

    private Report() {}

    static void write(List<Run.Result> results, Path file) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var result : results) for (var finding : result.findings()) rows.add(row(result.layer(), finding));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows) + System.lineSeparator());
        System.out.println("written to " + file);
    }

    private static Map<String, Object> row(Layer layer, Finding finding) {
        var row = new LinkedHashMap<String, Object>();
        row.put("operation", finding.operation());
        row.put("where", finding.where());
        row.put("layer", layer.text());
        row.put("outcome", finding.outcome());
        row.put("culprit_named", finding.culpritNamed());
        row.put("heartbeat_max_ms", tenth(finding.heartbeatMaxMillis()));
        row.put("heartbeat_p999_ms", tenth(finding.heartbeatP999Millis()));
        row.put("worker_max_ms", tenth(finding.workerMaxMillis()));
        row.put("machine_max_ms", tenth(finding.machineMaxMillis()));
        row.put("take_overs", finding.takeOvers());
        row.put("harmless", finding.harmless());
        row.put("broken", finding.broken());
        row.put("notes", finding.notes());
        return row;
    }

    private static double tenth(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
