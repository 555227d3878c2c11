package org.hob.itests.stress;

import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.job.Cancelled;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.TaskException;

/** What one thread throws at the house: numbered callbacks, coroutines, turns, states, events, cancellations, owners that come and go. */
final class Gusts {

    /** How much may be under way for all of them. */
    static final int AHEAD = 2_000;

    private static final int BURST = 30;

    private final House house;
    private final List<Home> homes;
    private final List<Bundle> bundles;
    private final Semaphore ahead;
    private final Alarms alarms;
    private final Wanderer wanderer;
    private final Outside outside;
    private final Home failing;
    private final Tally tally;
    private final long[] lastSeen;
    private final LongAdder posted = new LongAdder();
    private final LongAdder ran;
    private long number;

    Gusts(
            House house,
            List<Home> homes,
            List<Bundle> bundles,
            Semaphore ahead,
            Alarms alarms,
            Wanderer wanderer,
            Outside outside,
            Home failing,
            Tally tally) {
        this.house = house;
        this.homes = homes;
        this.bundles = bundles;
        this.ahead = ahead;
        this.alarms = alarms;
        this.wanderer = wanderer;
        this.outside = outside;
        this.failing = failing;
        this.tally = tally;
        lastSeen = new long[bundles.size()];
        ran = tally.operation("posts");
    }

    void blow(Tide tide) throws Exception {
        var random = ThreadLocalRandom.current();
        while (tide.lasts()) {
            tide.awaitNoise();
            if (!ahead.tryAcquire(30, TimeUnit.SECONDS)) throw new AssertionError("nothing ends any more");
            int n = random.nextInt(bundles.size());
            blowOnce(n, random.nextInt(18), homes.get(n), bundles.get(n));
        }
    }

    private void blowOnce(int n, int dice, Home home, Bundle bundle) throws Exception {
        switch (dice) {
            case 0 -> start("coroutines", home.start(coroutine(() -> wanderer.wander(home, bundle))));
            case 1 -> start("turns of workers", home.start(blocking(() -> home.turn(bundle::changeSomehow))));
            case 2 -> start("callbacks", home.start(callback(() -> fire(home, bundle))));
            case 3 -> start("coroutines", home.start(coroutine(() -> home.turn(() -> fire(home, bundle)))));
            case 4 -> comeAndGo(n, bundle);
            case 5 -> setStates();
            case 6 -> start("callbacks that block", home.start(callback(Gusts::block)));
            case 7 -> cancel(home.start(coroutine(() -> wanderer.wander(home, bundle))));
            case 8 -> setAlarms(home);
            case 9 -> turnOfOthers(home, bundle);
            case 10 -> start("callbacks that wait", home.start(callback(() -> outside.wait(home, bundle))));
            case 11 -> start("locks held", home.start(blocking(() -> outside.hold(home, bundle))));
            default -> post(home, n, bundle);
        }
    }

    private void fire(Home home, Bundle bundle) {
        for (var each : bundles) each.checkTold();
        bundle.fire(home);
    }

    private void start(String what, Task<?> task) {
        tally.operation(what).increment();
        task.whenDone(Listener.callback(done -> {
            ahead.release();
            check(done);
        }));
    }

    private void check(Task<?> done) {
        try {
            done.await();
        } catch (TaskException.WasCancelled | Cancelled expected) {
            tally.operation("cancelled").increment();
        } catch (Throwable failure) {
            tally.failure("a job", failure);
        }
    }

    private void cancel(Task<?> task) {
        start("coroutines", task);
        if (number % 2 == 0) Thread.yield();
        task.cancel();
    }

    private void post(Home home, int n, Bundle bundle) {
        for (int left = BURST; left > 0; left--) {
            long mine = ++number;
            boolean isLast = left == 1;
            posted.increment();
            home.add(callback(() -> {
                if (mine <= lastSeen[n]) tally.violation("posts out of order", mine + " after " + lastSeen[n]);
                lastSeen[n] = mine;
                if (isLast) bundle.changeSomehow();
                else bundle.change(0);
                ran.increment();
                if (isLast) ahead.release();
            }));
        }
    }

    private void setStates() {
        var home = homes.getFirst();
        home.turn(() -> {
            var states = home.states();
            long before = states.get(Ear.SENSOR)
                    .map(state -> Long.parseLong(state.value()))
                    .orElse(0L);
            for (int n = 1; n <= 2; n++) states.set(Ear.SENSOR, String.valueOf(before + n), Map.of());
        });
        tally.operation("states set").add(2);
        ahead.release();
    }

    private void setAlarms(Home home) {
        alarms.set(home);
        alarms.setAndCancel(home);
        start("callbacks", home.start(callback(() -> alarms.set(home))));
    }

    private void turnOfOthers(Home home, Bundle bundle) {
        Thread.startVirtualThread(() -> {
            try {
                home.turn(() -> fire(home, bundle));
                tally.operation("turns of virtual threads").increment();
            } catch (Throwable failure) {
                tally.failure("a virtual thread", failure);
            } finally {
                ahead.release();
            }
        });
    }

    private static void block() throws InterruptedException {
        if (ThreadLocalRandom.current().nextInt(20) == 0) TimeUnit.MILLISECONDS.sleep(8);
    }

    /** An owner that does something, is cancelled in the middle of it, and is gone. */
    private void comeAndGo(int n, Bundle bundle) {
        var guest = house.home("guest", "bundle " + n);
        var task = guest.start(coroutine(() -> {
            wanderer.wander(guest, bundle);
            guest.sleep(Duration.ofDays(1));
        }));
        start("owners", failing.adopt(task.toStage()));
        house.close(guest);
    }

    long posted() {
        return posted.sum();
    }
}
