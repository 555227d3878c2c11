package org.hob.itests.gremlins.conductor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hob.itests.gremlins.heartbeat.Beats;

/**
 * All gremlins together, for minutes: a few of them are at it at any time, their bundles come and go, and every ten seconds it is written down how the
 * heart has beaten and whether the house is alive.
 */
final class Soak {

    private static final long ROUND_MILLIS = 10_000;
    private static final int AT_ONCE = 4;
    private static final System.Logger LOG = System.getLogger(Soak.class.getName());
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long ENDLESS_MILLIS = 2_500;

    private final House house;
    private final Score score;
    private final Folder folder;
    private final Leftovers leftovers;
    private final Checkup checkup;
    private volatile boolean over;

    Soak(House house, Score score, Folder folder, Leftovers leftovers, Checkup checkup) {
        this.house = house;
        this.score = score;
        this.folder = folder;
        this.leftovers = leftovers;
        this.checkup = checkup;
    }

    void run() throws IOException, InterruptedException {
        long end = System.nanoTime() + score.soakMinutes() * 60_000_000_000L;
        List<Thread> crews = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            int crew = n;
            crews.add(Thread.ofPlatform().daemon().name("gremlins-crew-" + n).start(() -> harm(crew)));
        }
        for (int round = 1; System.nanoTime() < end; round++) {
            long takeOvers = house.takeOvers();
            house.heart.begin();
            House.soon(() -> false, ROUND_MILLIS);
            var beats = house.heart.since();
            folder.add(finding("all together, round " + round, beats, house.takeOvers() - takeOvers));
        }
        over = true;
        for (var crew : crews) crew.join(PATIENCE_MILLIS * 3);
    }

    private Finding finding(String what, List<Beats> beats, long takeOvers) throws InterruptedException {
        var broken = checkup.complaints();
        return new Finding(
                what,
                "everywhere",
                "reported",
                true,
                max(beats, "callback", "coroutine"),
                beats.stream()
                        .filter(each ->
                                each.kind().equals("callback") || each.kind().equals("coroutine"))
                        .mapToDouble(Beats::p999Millis)
                        .max()
                        .orElse(0),
                max(beats, "worker"),
                max(beats, "machine"),
                ROUND_MILLIS,
                takeOvers,
                false,
                broken,
                List.of(Leftovers.threads() + " threads"));
    }

    private static double max(List<Beats> beats, String... kinds) {
        return beats.stream()
                .filter(each -> List.of(kinds).contains(each.kind()))
                .mapToDouble(Beats::maxMillis)
                .max()
                .orElse(0);
    }

    /** Lets one after the other out, by chance; those of one crew are not those of another. */
    private void harm(int crew) {
        var random = new Random(crew);
        var orders = score.orders().stream()
                .filter(order -> score.orders().indexOf(order) % AT_ONCE == crew)
                .toList();
        while (!over && !orders.isEmpty()) {
            var order = orders.get(random.nextInt(orders.size()));
            try {
                once(order);
            } catch (Exception failure) {
                LOG.log(System.Logger.Level.WARNING, "soak: " + order.operation(), failure);
            }
        }
    }

    private void once(Order order) throws Exception {
        var visit = Visit.begin(house, order.jar());
        visit.start();
        leftovers.watch(visit.bundle(), order);
        var provoked = visit.provoke(order.call());
        House.soon(provoked::isDone, order.endless() ? ENDLESS_MILLIS : PATIENCE_MILLIS);
        visit.end();
    }
}
