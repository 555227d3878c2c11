package org.hob.itests.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Work;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The bundle: does what integrations do, as often as it can, and writes into the file {@code hob.load} how often that was: a line {@code fire 12345678.9} for
 * each kind of work.
 */
public final class Load implements BundleActivator {

    /** The property that names the file. */
    public static final String FILE = "hob.load";

    /** The property that says how many rounds each kind of work is done; the second half of them counts. */
    public static final String ROUNDS = "hob.load.rounds";

    private static final int OPERATIONS = 2_000;
    private static final long ROUND_NANOS = 60_000_000;
    private static final double NANOS = 1e9;

    private final int rounds = Integer.getInteger(ROUNDS, 60);
    private int heard;

    /** What happens. */
    private record Ping(int number) {}

    /** A switch that switches nothing. */
    private static final class Plug extends Switch {

        private boolean on;

        Plug() {
            super(EntityDescription.named("Plug"));
        }

        void flip() {
            on = !on;
            report(on);
        }

        @Override
        public void turnOn(TurnOn how) {}

        @Override
        public void turnOff(TurnOff how) {}
    }

    /** Does something so many times. */
    @FunctionalInterface
    private interface Deed {
        void times(int operations) throws Exception;
    }

    @Override
    public void start(BundleContext context) {
        ServiceReference<Home> reference = context.getServiceReference(Home.class);
        var home = context.getServiceObjects(reference).getService();
        home.background(Job.coroutine(() -> measure(home)));
    }

    @Override
    public void stop(BundleContext context) {}

    private void measure(Home home) throws Exception {
        var plug = new Plug();
        home.addEntities(plug);
        home.events().on(Ping.class, Listener.callback(_ -> heard++));
        home.states().onDomain("switch", Listener.callback(_ -> heard++));
        var ping = new Ping(1);
        var lines = "fire "
                + rate(operations ->
                        inOneTurn(home, operations, () -> home.events().fire(ping)))
                + "\nwrite " + rate(operations -> inOneTurn(home, operations, () -> plug.flip()))
                + "\npost "
                + rate(operations -> inOneTurn(home, operations, () -> home.add(Job.callback(() -> heard++))))
                + "\nawait " + rate(operations -> await(home, operations, Work.callback(() -> heard)))
                + "\nworker " + rate(operations -> await(home, operations / 10, Work.blocking(() -> heard))) + '\n';
        home.start(Job.blocking(() -> write(lines))).await();
    }

    private static void inOneTurn(Home home, int operations, Runnable operation) {
        home.start(Job.callback(() -> {
                    for (int n = 0; n < operations; n++) operation.run();
                }))
                .await();
    }

    private static void await(Home home, int operations, Work<Integer> work) throws Exception {
        for (int n = 0; n < operations; n++) home.start(work).await();
    }

    /** Returns the rate of the rounds in the middle, after those that warm up. */
    private double rate(Deed deed) throws Exception {
        int warmUps = rounds / 2;
        var rates = new double[rounds - warmUps];
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            long done = 0;
            long nanos = 0;
            for (; nanos < ROUND_NANOS; nanos = System.nanoTime() - begin) {
                deed.times(OPERATIONS);
                done += OPERATIONS;
            }
            if (round >= warmUps) rates[round - warmUps] = done * NANOS / nanos;
        }
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private static void write(String lines) throws IOException {
        var file = Path.of(System.getProperty(FILE));
        var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
