package org.hob.itests.stress;

import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.hob.core.home.House;
import org.hob.event.Event;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.state.StateChanged;

/**
 * A house in which everything happens at once for a while, and what did not hold.
 *
 * <p>Threads of their own post numbered callbacks, start coroutines that wait in all ways, take turns, write states, fire events, cancel tasks, open and
 * close owners; jobs compute and block long enough to be robbed of the turn.
 */
final class Storm {

    private static final int BUNDLES = 3;
    private static final int PRODUCERS = 3;
    private static final int AHEAD = 2_000;

    private final House house;
    private final Home watcher;
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final long[][] lastSeen = new long[PRODUCERS][BUNDLES];
    private final LongAdder posted = new LongAdder();
    private final LongAdder ran = new LongAdder();
    private final LongAdder outOfOrder = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder lostTasks = new LongAdder();
    private final Semaphore ahead = new Semaphore(AHEAD);

    /** One numbered event of a bundle. */
    record Tick(int bundle, long number) {}

    Storm(House house) {
        this.house = house;
        watcher = house.home("watcher", "watcher");
        for (int n = 0; n < BUNDLES; n++) {
            bundles.add(new Bundle());
            homes.add(house.home("owner " + n, "bundle " + n));
            listen(homes.get(n));
        }
    }

    private void listen(Home home) {
        var last = new long[BUNDLES];
        home.events().on(Tick.class, Listener.callback((Event<Tick> event) -> {
            var tick = event.payload();
            if (tick.number() != last[tick.bundle()] + 1) outOfOrder.increment();
            last[tick.bundle()] = tick.number();
            events.increment();
        }));
        var value = new long[1];
        home.states().on(EntityId.of("sensor.storm"), Listener.callback((StateChanged change) -> {
            if (change.now().isEmpty()) return;
            long now = Long.parseLong(change.now().get().value());
            if (now <= value[0]) outOfOrder.increment();
            value[0] = now;
        }));
    }

    /** Lets it blow that long, and returns what was counted. */
    Map<String, Long> blow(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int n = 0; n < PRODUCERS; n++) {
            int producer = n;
            threads.add(Thread.ofPlatform().start(() -> produce(producer, end)));
        }
        for (var thread : threads) thread.join();
        calm();
        return Map.of(
                "posted",
                posted.sum(),
                "lost",
                posted.sum() - ran.sum() + lostTasks.sum(),
                "out of order",
                outOfOrder.sum(),
                "torn",
                bundles.stream().mapToLong(bundle -> bundle.torn.sum()).sum(),
                "changes",
                bundles.stream().mapToLong(Bundle::changes).sum(),
                "events told",
                events.sum(),
                "events missed",
                BUNDLES * bundles.stream().mapToLong(Bundle::events).sum() - events.sum(),
                "take-overs",
                house.view().status().takeOvers());
    }

    /** Waits until all that was started has ended. */
    private void calm() throws InterruptedException {
        if (!ahead.tryAcquire(AHEAD, 30, TimeUnit.SECONDS)) lostTasks.add(AHEAD - ahead.availablePermits());
        for (var home : homes) home.start(callback(() -> {})).await(Duration.ofSeconds(30));
        watcher.turn(() -> {});
    }

    private void produce(int producer, long end) {
        var random = ThreadLocalRandom.current();
        for (long number = 1; System.nanoTime() < end; number++) {
            ahead.acquireUninterruptibly();
            int n = random.nextInt(BUNDLES);
            var home = homes.get(n);
            var bundle = bundles.get(n);
            switch (random.nextInt(12)) {
                case 0 -> start(home.start(coroutine(() -> wander(home, bundle))));
                case 1 -> start(home.start(blocking(() -> home.turn(bundle::changeSomehow))));
                case 2 -> start(home.start(callback(() -> fire(home, n))));
                case 3 -> start(home.start(coroutine(() -> home.turn(() -> fire(home, n)))));
                case 4 -> comeAndGo(n, bundle);
                case 5 -> homes.getFirst().turn(() -> write(random.nextInt(3)));
                case 6 -> start(home.start(callback(() -> block(random.nextInt(20)))));
                default -> post(home, producer, n, number, bundle);
            }
        }
    }

    private void fire(Home home, int n) {
        home.events().fire(new Tick(n, bundles.get(n).nextEvent()));
    }

    private void start(Task<?> task) {
        task.whenDone(Listener.callback(_ -> ahead.release()));
    }

    private void post(Home home, int producer, int n, long number, Bundle bundle) {
        posted.increment();
        home.add(callback(() -> {
            if (number <= lastSeen[producer][n]) outOfOrder.increment();
            lastSeen[producer][n] = number;
            bundle.changeSomehow();
            ran.increment();
            ahead.release();
        }));
    }

    private void write(int how) {
        var states = homes.getFirst().states();
        var id = EntityId.of("sensor.storm");
        long before = states.get(id).map(state -> Long.parseLong(state.value())).orElse(0L);
        for (int n = 0; n <= how; n++) states.set(id, String.valueOf(before + n + 1), Map.of("how", how));
        ahead.release();
    }

    private static void block(int dice) throws InterruptedException {
        if (dice == 0) TimeUnit.MILLISECONDS.sleep(8);
    }

    /** Waits in all ways, and changes the bundle's data in between. */
    private static void wander(Home home, Bundle bundle) throws InterruptedException {
        var random = ThreadLocalRandom.current();
        for (int steps = random.nextInt(5); steps >= 0; steps--) {
            bundle.changeSomehow();
            switch (random.nextInt(5)) {
                case 0 -> home.sleep(Duration.ofNanos(random.nextInt(500_000)));
                case 1 -> TimeUnit.MICROSECONDS.sleep(random.nextInt(200));
                case 2 -> home.start(blocking(() -> {})).await();
                case 3 -> home.start(callback(bundle::changeSomehow)).await();
                default -> Thread.yield();
            }
        }
    }

    /** An owner that does something, is cancelled in the middle of it, and is gone. */
    private void comeAndGo(int n, Bundle bundle) {
        var guest = house.home("guest", "bundle " + n);
        var task = guest.start(coroutine(() -> {
            wander(guest, bundle);
            guest.sleep(Duration.ofDays(1));
        }));
        start(homes.get(n).adopt(task.toStage()));
        house.close(guest);
    }
}
