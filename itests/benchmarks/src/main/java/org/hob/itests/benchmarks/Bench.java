package org.hob.itests.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Measures everything, prints it and writes it down. */
public final class Bench {

    private Bench() {}

    /** Takes the file to write, {@code --quick}, and names of groups if not all are to be measured. */
    public static void main(String[] arguments) throws Exception {
        var pace = List.of(arguments).contains("--quick") ? Pace.QUICK : Pace.THOROUGH;
        var only = List.of(arguments).stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        Groups.require(only);
        var metrics = new Metrics();
        int failures = 0;
        for (var group : Groups.all(pace)) {
            if (!only.isEmpty() && !only.contains(group.name())) continue;
            System.out.println("… " + group.name());
            try {
                group.measure().into(metrics);
            } catch (Exception failure) {
                System.out.println(group.name() + " failed: " + failure);
                failures++;
            }
        }
        Derived.add(metrics);
        System.out.println(Table.of(metrics));
        Report.write(metrics, Path.of(arguments[0]));
        if (failures > 0) System.exit(1);
    }
}
