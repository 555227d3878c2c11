package org.hob.core.weave;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the classes of one jar.
 *
 * @param jar which
 * @param classes how many
 * @param megabytes of class files
 * @param woven how many were changed
 * @param grown by which share their files grew
 * @param unloadable how many cannot be loaded from the jar alone, woven or not
 * @param harmed which can be loaded unwoven only, and why
 * @param unwoven which could not be woven, and why
 * @param cold milliseconds of CPU for a megabyte, the first time
 * @param warm the same, at best
 */
record Weavings(
        String jar,
        int classes,
        double megabytes,
        int woven,
        double grown,
        int unloadable,
        Map<String, String> harmed,
        Map<String, String> unwoven,
        double cold,
        double warm) {

    private static final int ROUNDS = 15;

    /** Time of others on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final double MEGABYTE = 1 << 20;
    private static final double NANOS_IN_A_MILLI = 1e6;

    static Weavings of(Path jar) throws Exception {
        var files = JarLoader.read(jar);
        var weaver = new Weaver(jar.getFileName().toString());
        var unwoven = new TreeMap<String, String>();
        var made = new TreeMap<String, byte[]>();
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = CPU.getCurrentThreadCpuTime();
            files.forEach((name, file) -> {
                try {
                    weaver.weave(file).ifPresent(cloth -> made.put(name, cloth.file()));
                } catch (RuntimeException failure) {
                    unwoven.put(name, failure.toString());
                }
            });
            rounds[round] = (CPU.getCurrentThreadCpuTime() - begin) / NANOS_IN_A_MILLI;
        }
        var plain = new JarLoader(files, file -> file);
        var all = new TreeMap<>(files);
        all.putAll(made);
        var woven = new JarLoader(all, file -> file);
        var harmed = new TreeMap<String, String>();
        int unloadable = 0;
        for (var name : files.keySet()) {
            var before = plain.outcome(name);
            var after = woven.outcome(name);
            if (!before.isEmpty()) unloadable++;
            if (before.isEmpty() != after.isEmpty() || after.contains("VerifyError"))
                harmed.put(name, before + " → " + after);
        }
        double size = files.values().stream().mapToInt(file -> file.length).sum();
        double sizeAfter = all.values().stream().mapToInt(file -> file.length).sum();
        double megabytes = size / MEGABYTE;
        return new Weavings(
                jar.getFileName().toString(),
                files.size(),
                megabytes,
                made.size(),
                sizeAfter / size - 1,
                unloadable,
                harmed,
                unwoven,
                rounds[0] / megabytes,
                Arrays.stream(rounds).min().orElseThrow() / megabytes);
    }
}
