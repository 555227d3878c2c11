package org.hob.itests.stress;

import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.hob.home.Home;

/** What coroutines do: wait in all ways, and change their bundle's data in between. */
final class Wanderer {

    private final Meddler meddler;
    private final Outside outside;
    private final Tally tally;

    Wanderer(Meddler meddler, Outside outside, Tally tally) {
        this.meddler = meddler;
        this.outside = outside;
        this.tally = tally;
    }

    void wander(Home home, Bundle bundle) throws Exception {
        var random = ThreadLocalRandom.current();
        meddler.meet();
        for (int steps = random.nextInt(5); steps >= 0; steps--) {
            bundle.changeSomehow();
            switch (random.nextInt(8)) {
                case 0 -> home.sleep(Duration.ofNanos(random.nextInt(500_000)));
                case 1 -> sleepElsewhere(home, random.nextInt(200));
                case 2 -> home.start(blocking(() -> {})).await();
                case 3 -> home.start(callback(bundle::changeSomehow)).await();
                case 4 -> home.turn(() -> bundle.fire(home));
                case 5, 6 -> outside.wait(home, bundle);
                default -> Thread.yield();
            }
        }
    }

    /**
     * Waits in a way that the home knows nothing of, and asks for the turn again: a coroutine with a thread of its own may have lost it there, and its bundle's
     * others go on while it waits (docs/threads.md).
     */
    private void sleepElsewhere(Home home, int micros) {
        sleep(micros);
        home.turn(() -> {});
    }

    private void sleep(int micros) {
        try {
            TimeUnit.MICROSECONDS.sleep(micros);
        } catch (InterruptedException meddled) {
            tally.operation("interrupted").increment();
        }
    }
}
