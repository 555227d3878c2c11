package org.hob.itests.stress;

import static org.hob.job.Job.callback;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.itests.stress.Bundle.Tick;
import org.hob.job.Listener;

/**
 * A house in which everything happens at once for a while, and what did not hold.
 *
 * <p>Gusts blow from several threads at every bundle; in between it is quiet, and borrowers take turns from a loop that sleeps. A meddler looks at stacks
 * and interrupts. Jobs compute and block long enough to be robbed of the turn all the time; where all layers of the guard are on, they hand it over as well,
 * and some never end.
 */
final class Storm {

    private static final int BUNDLES = 3;
    private static final int GUSTS = 3;
    private static final int BORROWERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Alarms alarms;
    private final Meddler meddler;
    private final Semaphore ahead = new Semaphore(Gusts.AHEAD);
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Ear> ears = new ArrayList<>();
    private final List<Gusts> gusts = new ArrayList<>();
    private final House house;
    private final Layers layers;
    private final Tally tally;
    private final Outside outside;
    private final Home watcher;

    Storm(House house, Layers layers, Tally tally) throws IOException, InterruptedException {
        this.house = house;
        this.layers = layers;
        this.tally = tally;
        alarms = new Alarms(tally);
        meddler = new Meddler(tally);
        outside = new Outside(layers, tally);
        watcher = house.home("watcher", "watcher");
        watcher.events()
                .on(
                        Tick.class,
                        Listener.callback(
                                event -> bundles.get(event.payload().bundle()).hear(event)));
        for (int n = 0; n < BUNDLES; n++) {
            bundles.add(new Bundle(n, this::watcherIsRobbed, tally));
            homes.add(house.home("owner " + n, "bundle " + n));
        }
        for (var home : homes) ears.add(new Ear(home, BUNDLES, tally));
        // A home that has no turn only asks for an ear; it has it before anything blows.
        for (var home : homes) home.turn(() -> {});
        var wanderer = new Wanderer(meddler, outside, tally);
        var failing = house.home("failing", Layers.FAILING);
        for (int n = 0; n < GUSTS; n++) {
            gusts.add(new Gusts(house, homes, bundles, ahead, alarms, wanderer, outside, failing, tally));
        }
    }

    private boolean watcherIsRobbed() {
        return house.view().status().lanes().stream()
                .anyMatch(lane -> lane.owner().equals("watcher") && lane.gated());
    }

    /** Lets it blow that long, and counts what happens. */
    void blow(Duration time) throws InterruptedException, IOException {
        var tide = new Tide(time);
        var crew = new Crew(tally);
        for (var gust : gusts) crew.start(Thread.ofPlatform(), "gusts", () -> gust.blow(tide));
        for (int n = 0; n < BORROWERS; n++) {
            var borrower = new Borrower(homes.get(n), bundles.get(n), bundles, alarms, tally);
            // The last one is a virtual thread: nobody knows on which thread it computes.
            var how = n == BORROWERS - 1 ? Thread.ofVirtual() : Thread.ofPlatform();
            crew.start(how, "borrower", () -> borrower.borrow(tide));
        }
        crew.start(Thread.ofPlatform(), "meddler", () -> meddler.meddle(tide));
        if (layers.end()) {
            var endless = new Endless(house, tally);
            crew.start(Thread.ofPlatform(), "endless", () -> endless.run(tide));
        }
        crew.join();
        try (outside) {
            calm();
        } catch (RuntimeException neverCalm) {
            tally.failure("calm", neverCalm);
        }
        layers.count(tally);
    }

    /** Waits until all that was started has ended, and looks whether it is whole. */
    private void calm() throws InterruptedException {
        if (!ahead.tryAcquire(Gusts.AHEAD, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            tally.violation("jobs lost", Gusts.AHEAD - ahead.availablePermits());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!alarms.areDone() && System.nanoTime() - end < 0)
            watcher.start(callback(() -> {})).await(PATIENCE);
        for (var home : homes) home.start(callback(() -> {})).await(PATIENCE);
        watcher.turn(this::checkCalm);
    }

    private void checkCalm() {
        alarms.checkCalm();
        long posted = gusts.stream().mapToLong(Gusts::posted).sum();
        tally.same("posts lost", posted, tally.operation("posts").sum());
        for (int n = 0; n < BUNDLES; n++) {
            int bundle = n;
            long heard = ears.stream().mapToLong(ear -> ear.heard(bundle)).sum();
            bundles.get(n).checkCalm(heard, ears.size());
        }
        long written = tally.operation("states set").sum();
        for (var ear : ears) tally.same("states missed", written, ear.value());
    }
}
