package org.hob.itests.stress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Long storms of all variants, one after the other, and a table of what was counted. Argument: the seconds of all of them together. */
final class StressLong {

    private StressLong() {}

    /** Ends with 1 if something did not hold. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var variants = Variant.all();
        long each = Math.max(1, Long.parseLong(args[0]) / variants.size());
        boolean held = true;
        say(
                List.of("carrier", "processors", "fence", "layers"),
                List.of("operations", "take-overs", "hand-overs", "violations"));
        for (var variant : variants) {
            var outcome = variant.blow(each);
            say(List.of(variant.carrier(), variant.processors(), variant.fence(), variant.layers()), outcome.counted());
            if (!outcome.held()) System.out.println(outcome.said());
            held &= outcome.held();
        }
        System.exit(held ? 0 : 1);
    }

    private static void say(List<String> variant, List<String> counted) {
        var columns = new ArrayList<>(variant);
        columns.addAll(counted);
        System.out.printf("%-10s %-10s %-10s %-7s %14s %12s %12s %12s%n", columns.toArray());
    }
}
