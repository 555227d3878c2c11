package org.hob.itests.gremlins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hob.itests.gremlins.conductor.Conductor;
import org.hob.itests.gremlins.conductor.Ending;
import org.hob.itests.gremlins.conductor.Finding;
import org.hob.itests.gremlins.conductor.Folder;
import org.hob.itests.gremlins.conductor.Order;
import org.hob.itests.gremlins.conductor.Score;
import org.hob.itests.gremlins.heartbeat.Guest;
import org.hob.itests.gremlins.heartbeat.Heart;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Jar;
import org.hob.itests.peers.Ports;
import tools.jackson.databind.json.JsonMapper;

/** One start of the program with gremlins in it; when the house does not survive one, the others go on in the next. */
final class Run {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SILENCE_NANOS = 90_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 20_000_000;
    private static final String EXPORT = "org.hob.itests.gremlins.heartbeat";

    private final Layer layer;
    private final Optional<Path> slowMachine;
    private final Path root;
    private final int soakMinutes;
    private final boolean warm;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private List<String> layers = List.of();
    private int houses;

    Run(Layer layer, Optional<Path> slowMachine, Path root, int soakMinutes, boolean warm) {
        this.layer = layer;
        this.slowMachine = slowMachine;
        this.root = root;
        this.soakMinutes = soakMinutes;
        this.warm = warm;
    }

    /** What came of it. */
    record Result(Layer layer, boolean isThere, List<Finding> findings, List<Ending> endings) {

        boolean held() {
            return endings.size() == 1
                    && findings.stream().allMatch(finding -> finding.broken().isEmpty())
                    && endings.stream().allMatch(ending -> ending.broken().isEmpty());
        }
    }

    Result perform(List<Order> orders) throws IOException, InterruptedException {
        int next = 0;
        do {
            int done = findings.size();
            house(orders.subList(next, orders.size()));
            next += findings.size() - done;
            if (!isThere()) return new Result(layer, false, List.of(), List.of());
        } while (soakMinutes == 0 && next < orders.size());
        return new Result(layer, true, findings, endings);
    }

    private boolean isThere() {
        return layer == Layer.LEASE || layer == Layer.ALL || layers.isEmpty() || layers.contains(layer.text());
    }

    /** Lets them out in one house, as long as it lives. */
    private void house(List<Order> orders) throws IOException, InterruptedException {
        var home = Files.createDirectories(root.resolve(layer.text() + '-' + ++houses));
        var folder = new Folder(Files.createDirectories(home.resolve("gremlins")));
        var deploy = Files.createDirectories(home.resolve("deploy"));
        folder.score(new Score(orders, guest(home).toString(), soakMinutes, warm));
        heart().write(deploy);
        conductor().write(deploy);
        var program = start(home, folder);
        try {
            watch(program, folder, orders);
        } finally {
            stop(program);
        }
    }

    private static Jar heart() throws IOException {
        return new Jar("org.acme.heart", Heart.class.getName())
                .header("Export-Package", EXPORT)
                .addPackageOf(Heart.class);
    }

    private static Jar conductor() throws IOException {
        return new Jar("org.acme.conductor", Conductor.class.getName())
                .header("Import-Package", EXPORT + ",org.osgi.framework,org.hob.home")
                .addPackageOf(Conductor.class);
    }

    private static Path guest(Path home) throws IOException {
        return new Jar("org.acme.guest", Guest.class.getName()).add(Guest.class).write(home);
    }

    private Process start(Path home, Folder folder) throws IOException {
        var command = new ProcessBuilder(Hob.folder().resolve("bin/hob").toString()).redirectErrorStream(true);
        var environment = command.environment();
        environment.put("HOB_HOME", home.toString());
        environment.put("HOB_HOST", "127.0.0.1");
        environment.put("HOB_PORT", String.valueOf(Ports.free()));
        environment.put("HOB_PASSWORD", "a gremlin's night");
        environment.put("HOB_JAVA_OPTS", "-Dhob.gremlins=" + folder.path());
        environment.putAll(layer.environment());
        slowMachine.ifPresent(library -> environment.put("LD_PRELOAD", library.toString()));
        return command.start();
    }

    /** Follows what is written down until all is over, the program has ended, or nothing more comes. */
    private void watch(Process program, Folder folder, List<Order> orders) throws IOException {
        var terminal = new Terminal(program);
        int first = findings.size();
        int wishes = 0;
        long last = System.nanoTime();
        boolean over = false;
        while (!over) {
            over = Files.exists(folder.ending()) || !program.isAlive();
            if (layers.isEmpty() && Files.exists(folder.layers())) layers = Files.readAllLines(folder.layers());
            if (!isThere()) return;
            for (var wish : tail(folder.wishes(), wishes)) {
                terminal.grant(wish);
                wishes++;
            }
            for (var line : tail(folder.findings(), findings.size() - first)) {
                findings.add(JSON.readValue(line, Finding.class));
                System.out.print(Table.row(layer, findings.getLast()));
                last = System.nanoTime();
            }
            if (System.nanoTime() - last > SILENCE_NANOS) break;
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        if (Files.exists(folder.ending())) {
            endings.add(JSON.readValue(Files.readString(folder.ending()), Ending.class));
            return;
        }
        int at = findings.size() - first;
        var how = program.isAlive() ? "the house stands still" : "the house has ended with " + program.exitValue();
        if (program.isAlive()) Stacks.dump(program, root);
        if (at == 0 && layers.isEmpty()) throw new IllegalStateException(how + ":\n" + terminal.said());
        if (at < orders.size()) findings.add(Finding.fatal(orders.get(at), how));
        System.out.print(Table.row(layer, findings.getLast()));
        System.out.println(how + ":\n" + terminal.said());
    }

    private static List<String> tail(Path file, int from) throws IOException {
        if (!Files.exists(file)) return List.of();
        var text = Files.readString(file);
        var lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return lines.subList(Math.min(from, lines.size()), lines.size());
    }

    private static void stop(Process program) throws InterruptedException {
        program.destroy();
        if (!program.waitFor(20, TimeUnit.SECONDS)) program.destroyForcibly().waitFor();
    }
}
