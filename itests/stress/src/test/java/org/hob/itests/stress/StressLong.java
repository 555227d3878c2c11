package org.hob.itests.stress;

import java.io.IOException;

/** Long storms of all variants, one after the other, and a table of what was counted. Argument: the seconds of all of them together. */
final class StressLong {

    private static final String ROW = "%-10s %-10s %-10s %14s %12s %12s%n";

    private StressLong() {}

    /** Ends with 1 if something did not hold. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var variants = Variant.all();
        long each = Math.max(1, Long.parseLong(args[0]) / variants.size());
        boolean held = true;
        System.out.printf(ROW, "carrier", "processors", "fence", "operations", "take-overs", "violations");
        for (var variant : variants) {
            var outcome = variant.blow(each);
            var counted = outcome.counted();
            System.out.printf(
                    ROW,
                    variant.carrier(),
                    variant.processors(),
                    variant.fence(),
                    counted.get(0),
                    counted.get(1),
                    counted.get(2));
            if (!outcome.held()) System.out.println(outcome.said());
            held &= outcome.held();
        }
        System.exit(held ? 0 : 1);
    }
}
