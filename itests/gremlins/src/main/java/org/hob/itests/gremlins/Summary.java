package org.hob.itests.gremlins;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hob.itests.gremlins.conductor.Finding;

/** One layer in a few lines. */
final class Summary {

    private Summary() {}

    static void print(Run.Result result) {
        if (!result.isThere()) {
            System.out.println(result.layer().text() + ": this layer is not there");
            return;
        }
        var harmful = result.findings().stream()
                .filter(finding -> !finding.harmless())
                .toList();
        System.out.printf(
                "%s: %d gremlins, %d of %d harmful ones named; outcomes %s; heartbeat at most %.1f ms; broken: %d%n",
                result.layer().text(),
                result.findings().size(),
                harmful.stream().filter(Finding::culpritNamed).count(),
                harmful.size(),
                outcomes(harmful),
                result.findings().stream()
                        .mapToDouble(Finding::heartbeatMaxMillis)
                        .max()
                        .orElse(0),
                result.findings().stream()
                        .filter(finding -> !finding.broken().isEmpty())
                        .count());
        for (var ending : result.endings()) {
            System.out.printf(
                    "%s: threads %d before, %d after; classes that stayed: %s; innocents named: %s; broken at last:"
                            + " %s%n",
                    result.layer().text(),
                    ending.threadsBefore(),
                    ending.threadsAfter(),
                    ending.loaders(),
                    ending.innocents(),
                    ending.broken());
        }
    }

    private static Map<String, Long> outcomes(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::outcome, TreeMap::new, Collectors.counting()));
    }
}
