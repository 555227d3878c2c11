package org.hob.itests.stress;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A way to run a storm that is chosen when the machine starts.
 *
 * @param carrier {@code loop} or {@code portable}
 * @param processors {@code all} or {@code one}
 * @param fence {@code handshake} or {@code volatile}: which half of the lease's fence there is
 */
record Variant(String carrier, String processors, String fence) {

    private static final Pattern COUNTED =
            Pattern.compile("(\\d+) operations .*[{ ]take-overs=(\\d+)[,}].* (\\d+) violations ");

    /** What one storm said. */
    record Outcome(boolean held, String said) {

        /** Returns how many operations, take-overs and violations there were; question marks if it did not come so far. */
        List<String> counted() {
            var found = COUNTED.matcher(said);
            return found.find() ? List.of(found.group(1), found.group(2), found.group(3)) : List.of("?", "?", "?");
        }
    }

    static List<Variant> all() {
        var all = new ArrayList<Variant>();
        for (var carrier : List.of("loop", "portable")) {
            for (var processors : List.of("all", "one")) {
                for (var fence : List.of("handshake", "volatile")) all.add(new Variant(carrier, processors, fence));
            }
        }
        return all;
    }

    /** Blows a storm of that many seconds in a machine of its own. */
    Outcome blow(long seconds) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (processors.equals("one")) command.addAll(List.of("taskset", "-c", "0"));
        command.addAll(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dhob.fence=" + fence,
                "-cp",
                System.getProperty("java.class.path"),
                StormMain.class.getName(),
                carrier,
                String.valueOf(seconds)));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, said);
        } finally {
            process.destroyForcibly();
        }
    }
}
