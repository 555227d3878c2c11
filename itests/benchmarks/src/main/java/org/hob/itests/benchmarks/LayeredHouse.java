package org.hob.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hob.itests.benchmarks.load.Load;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Jar;

/** The assembled program with some layers of the guard and {@link Load} in it, started again and again in one home. */
final class LayeredHouse implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Map<String, String> variables;
    private final Hob hob = Hob.empty();
    private final List<Double> readyMillis = new ArrayList<>();
    private final Map<String, List<Double>> rates = new TreeMap<>();

    /** Makes a home for it. */
    LayeredHouse(boolean weaves, boolean hasAgent) throws IOException {
        variables = Map.of("HOB_WEAVE", weaves ? "" : "off", "HOB_AGENT", hasAgent ? "" : "off");
        new Jar("org.acme.load", Load.class.getName())
                .header(
                        "Import-Package",
                        "org.osgi.framework,org.hob.home,org.hob.job,org.hob.event,org.hob.state,"
                                + "org.hob.entity,org.hob.domain,org.hob.action")
                .addPackageOf(Load.class)
                .write(hob.home("deploy"));
    }

    /** Starts it the first time, in which it weaves and keeps what it has woven. */
    void weave(int rounds) throws Exception {
        start(rounds);
        readyMillis.clear();
        rates.clear();
    }

    /** Starts it, lets it work so many rounds, and notes how it was. */
    void start(int rounds) throws Exception {
        var file = hob.home("load");
        Files.deleteIfExists(file);
        long begin = System.nanoTime();
        hob.start("-D" + Load.FILE + '=' + file + " -D" + Load.ROUNDS + '=' + rounds, variables);
        hob.awaitReady(READY);
        double ready = (System.nanoTime() - begin) / 1e6;
        var lines = Eventually.find("the rates", LIMIT, () -> read(file)).lines();
        hob.program().close();
        readyMillis.add(ready);
        lines.map(line -> line.split(" ", 2))
                .forEach(parts ->
                        rates.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(Double.valueOf(parts[1])));
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    Set<String> work() {
        return rates.keySet();
    }

    double readyMillis() {
        return middle(readyMillis);
    }

    double rate(String work) {
        return middle(rates.getOrDefault(work, List.of()));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        hob.close();
    }
}
