package org.hob.itests.gremlins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Lets gremlins out in the assembled program, in each layer of the guard, and prints what became of it. Ends with 1 if the house did not hold: if anything
 * was not alive after one of them, or anybody else was affected. Timings are only told.
 */
public final class Gremlins {

    private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
    private final List<String> filters = new ArrayList<>();
    private int soakMinutes;
    private boolean warm;

    private Gremlins() {}

    /** Begins; arguments: {@code [--layer NAME]... [--warm] [--soak [minutes]] [part of an operation's name]...}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var gremlins = new Gremlins();
        gremlins.read(arguments);
        System.exit(gremlins.run() ? 0 : 1);
    }

    private void read(String[] arguments) {
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--layer" -> layers.add(Layer.of(arguments[++at]));
                case "--soak" -> {
                    boolean isSaid = at + 1 < arguments.length && arguments[at + 1].matches("\\d+");
                    soakMinutes = isSaid ? Integer.parseInt(arguments[++at]) : 10;
                }
                case "--warm" -> warm = true;
                default -> filters.add(arguments[at].replace('_', ' '));
            }
        }
        if (layers.isEmpty())
            layers.addAll(soakMinutes > 0 ? EnumSet.of(Layer.ALL) : EnumSet.range(Layer.LEASE, Layer.AGENT));
    }

    private boolean run() throws IOException, InterruptedException {
        var root = Files.createTempDirectory("hob-gremlins-");
        var slowMachine = SlowMachine.build(root);
        var orders = new Troupe(
                        Files.createDirectories(root.resolve("bundles")),
                        act -> (slowMachine.isPresent() || !act.gremlin().slowMachine())
                                && (filters.isEmpty() || filters.stream().anyMatch(act::isLike)))
                .orders();
        System.out.print(Table.head());
        List<Run.Result> results = new ArrayList<>();
        for (var layer : layers) {
            results.add(new Run(layer, slowMachine, root, soakMinutes, warm).perform(orders));
            Summary.print(results.getLast());
        }
        var name = soakMinutes > 0 ? "gremlins-soak.json" : warm ? "gremlins-warm.json" : "gremlins.json";
        Report.write(
                results,
                Path.of(System.getProperty("hob.itests"), "gremlins/target", name)
                        .normalize());
        return results.stream().filter(Run.Result::isThere).allMatch(Run.Result::held);
    }
}
