package org.hob.itests.stress;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hob.agent.Agent;

/**
 * A way to run a storm that is chosen when the machine starts.
 *
 * @param carrier {@code loop} or {@code portable}
 * @param processors {@code all} or {@code one}
 * @param fence {@code handshake} or {@code volatile}: which half of the lease's fence there is
 * @param layers {@code lease} or {@code all}: which layers of the guard there are
 */
record Variant(String carrier, String processors, String fence, String layers) {

    /** Where a machine with all layers keeps what it is started from. */
    static final Path FOLDER = Path.of("target", "storm");

    private static final Pattern COUNTED = Pattern.compile(
            "(\\d+) operations .*[{ ]hand-overs=(\\d+)[,}].*[{ ]take-overs=(\\d+)[,}].* (\\d+) violations ");

    /** As in the manifest of the launcher. */
    private static final Map<String, String> LAUNCHER = Map.of(
            "Add-Opens", "java.base/java.lang",
            "Enable-Native-Access", "ALL-UNNAMED",
            "Launcher-Agent-Class", Agent.class.getName(),
            "Can-Redefine-Classes", "true",
            "Can-Set-Native-Method-Prefix", "true");

    /** What one storm said. */
    record Outcome(boolean held, String said) {

        /** Returns how many operations, take-overs, hand-overs and violations there were; question marks if it did not come so far. */
        List<String> counted() {
            var found = COUNTED.matcher(said);
            return found.find()
                    ? List.of(found.group(1), found.group(3), found.group(2), found.group(4))
                    : List.of("?", "?", "?", "?");
        }
    }

    /** With all layers it is the loop carrier that is new; the portable one has its coroutines on threads that no bracket tells of. */
    static List<Variant> all() {
        var all = new ArrayList<Variant>();
        for (var carrier : List.of("loop", "portable")) {
            for (var processors : List.of("all", "one")) {
                for (var fence : List.of("handshake", "volatile")) {
                    all.add(new Variant(carrier, processors, fence, "lease"));
                    if (carrier.equals("loop") || fence.equals("handshake"))
                        all.add(new Variant(carrier, processors, fence, "all"));
                }
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
                "-Dhob.fence=" + fence));
        command.addAll(layers.equals("all") ? withAgent() : withoutAgent());
        command.addAll(List.of(carrier, String.valueOf(seconds), layers));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> withoutAgent() {
        return List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StormMain.class.getName());
    }

    /** The JVM starts an agent by itself only where it starts a jar: one that has nothing but a manifest. */
    private static List<String> withAgent() throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, StormMain.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(each -> Path.of(each).toUri().toString())
                        .collect(Collectors.joining(" ")));
        LAUNCHER.forEach(main::putValue);
        var jar = Files.createDirectories(FOLDER).resolve("storm.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return List.of("-jar", jar.toString());
    }
}
