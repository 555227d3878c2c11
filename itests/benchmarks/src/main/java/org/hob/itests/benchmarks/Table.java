package org.hob.itests.benchmarks;

import java.util.stream.Collectors;

/** Metrics as people read them: a line each, with the budget, and with the peers behind it. */
final class Table {

    private static final String ROW = "%-34s %12s  %-22s %-7s %s%n";

    private Table() {}

    static String of(Metrics metrics) {
        var table = new StringBuilder(ROW.formatted("metric", "Hob", "budget", "", "peers (how often better Hob is)"));
        metrics.all().stream().filter(Metric::isMeasured).forEach(metric -> table.append(row(metric)));
        return table.toString();
    }

    private static String row(Metric metric) {
        var budget = Budgets.of(metric.name());
        return ROW.formatted(
                metric.name(),
                Figures.of(metric.value()) + " " + metric.unit().text(),
                budget.map(Budget::toString).orElse(""),
                budget.flatMap(limit -> limit.isMet(metric))
                        .map(met -> met ? "met" : "MISSED")
                        .orElse(""),
                peers(metric));
    }

    private static String peers(Metric metric) {
        var ratios = metric.ratios();
        return metric.peers().entrySet().stream()
                .map(peer -> "%s %s (%s)"
                        .formatted(
                                peer.getKey(),
                                Figures.of(peer.getValue()),
                                Figures.of(ratios.getOrDefault(peer.getKey(), Double.NaN))))
                .collect(Collectors.joining(", "));
    }
}
