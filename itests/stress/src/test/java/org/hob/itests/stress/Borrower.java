package org.hob.itests.stress;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.hob.home.Home;

/** A thread of its own that takes turns in a quiet house, where the loop sleeps meanwhile; now and then it is robbed of the loan. */
final class Borrower {

    private static final long PATIENCE_SECONDS = 10;

    private final Home home;
    private final Bundle bundle;
    private final List<Bundle> all;
    private final Alarms alarms;
    private final Tally tally;
    private long last;

    Borrower(Home home, Bundle bundle, List<Bundle> all, Alarms alarms, Tally tally) {
        this.home = home;
        this.bundle = bundle;
        this.all = all;
        this.alarms = alarms;
        this.tally = tally;
    }

    void borrow(Tide tide) throws Exception {
        var random = ThreadLocalRandom.current();
        while (tide.lasts()) {
            tide.awaitQuiet();
            for (int n = 0; n < 20 && tide.lasts(); n++) {
                int dice = random.nextInt(120);
                CompletableFuture<?> rings = home.turn(() -> turn(dice));
                tally.operation("turns borrowed").increment();
                check(rings);
                if (dice % 3 == 0) LockSupport.parkNanos(random.nextInt(300_000));
            }
        }
    }

    /** Does one thing, or two with a robbery in between. */
    private CompletableFuture<?> turn(int dice) throws InterruptedException {
        for (var each : all) each.checkTold();
        bundle.change(0);
        if (dice % 4 == 0) bundle.fire(home);
        if (dice == 1) TimeUnit.MILLISECONDS.sleep(6);
        if (dice == 2) Bundle.compute(TimeUnit.MILLISECONDS.toNanos(60));
        if (dice == 1 || dice == 2) home.turn(() -> {});
        var rings = dice % 8 == 5 ? alarms.set(home) : CompletableFuture.completedFuture(null);
        if (dice % 4 == 1) bundle.fire(home);
        return rings;
    }

    private void check(CompletableFuture<?> rings) throws Exception {
        try {
            rings.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException sleptThrough) {
            tally.violation("timers slept through", ++last);
        }
    }
}
