package org.hob.itests.gremlins;

import java.util.List;
import org.hob.itests.gremlins.conductor.Finding;

/** Findings as people read them, a line each. */
final class Table {

    private static final String ROW = "%-6s %-58s %-32s %-11s %-5s %9s %9s %9s %9s  %s%n";
    private static final int OPERATION = 58;

    private Table() {}

    static String head() {
        return ROW.formatted(
                "layer", "operation", "where", "outcome", "named", "max ms", "p999 ms", "worker", "machine", "took");
    }

    static String row(Layer layer, Finding finding) {
        var row = new StringBuilder(ROW.formatted(
                layer.text(),
                finding.operation()
                        .substring(0, Math.min(OPERATION, finding.operation().length())),
                finding.where(),
                finding.outcome(),
                finding.culpritNamed() ? "yes" : finding.harmless() ? "-" : "NO",
                millis(finding.heartbeatMaxMillis()),
                millis(finding.heartbeatP999Millis()),
                millis(finding.workerMaxMillis()),
                millis(finding.machineMaxMillis()),
                Math.round(finding.tookMillis()) + " ms" + notes(finding.notes())));
        for (var broken : finding.broken())
            row.append("       BROKEN: ").append(broken).append(System.lineSeparator());
        return row.toString();
    }

    private static String notes(List<String> notes) {
        return notes.isEmpty() ? "" : "  " + String.join("; ", notes);
    }

    private static String millis(double millis) {
        return "%.1f".formatted(millis);
    }
}
