package org.hob.itests.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Measures everything, prints it and writes it down. */
public final class Bench {

    private static final int STARTS = 10;
    private static final int QUICK_STARTS = 3;

    private Bench() {}

    /** Takes the file to write, and {@code --quick}. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        Metrics metrics = new Metrics();
        new StartUp(quick ? QUICK_STARTS : STARTS, quick).measure(metrics);
        metrics.write(Path.of(arguments[0]));
    }
}
