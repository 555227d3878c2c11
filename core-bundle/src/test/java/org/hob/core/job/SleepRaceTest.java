package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A loop that falls asleep all the time, while some post to it, some borrow its turn, and timers want it to wake: nobody is slept through. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class SleepRaceTest {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE = 10;

    private final OneOwner house;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong rounds = new AtomicLong();
    private long first;
    private long second;

    SleepRaceTest(boolean portable) {
        house = new OneOwner(portable);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nobodyIsSleptThrough(int threads) throws InterruptedException {
        long end = System.nanoTime() + NANOS / 3;
        var all = new ArrayList<Thread>();
        for (int n = 0; n < threads; n++) {
            int role = n;
            all.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) round(role);
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        for (var thread : all) thread.join();
        assertThat(failures).isEmpty();
        assertThat(rounds.get()).isGreaterThan(50);
    }

    private void round(int role) throws Exception {
        int dice = ThreadLocalRandom.current().nextInt(4);
        var done = new CompletableFuture<Long>();
        switch (dice) {
            case 0 -> house.scope.add(callback(() -> finish(done, 0)));
            case 1 -> house.scope.turn(() -> finish(done, 0));
            case 2 -> house.scope.turn(() -> later(done));
            default -> later(done);
        }
        done.get(PATIENCE, TimeUnit.SECONDS);
        rounds.incrementAndGet();
        if (role == 0 && dice == 3) Thread.yield();
    }

    private void later(CompletableFuture<Long> done) {
        long delay = ThreadLocalRandom.current().nextLong(200_000);
        long due = System.nanoTime() + delay;
        house.scope.after(Duration.ofNanos(delay), callback(() -> finish(done, due)));
    }

    /** Ends a round, with the turn, and not before its time. */
    private void finish(CompletableFuture<Long> done, long due) {
        if (first != second || (due != 0 && System.nanoTime() < due)) {
            done.completeExceptionally(new AssertionError("torn, or early"));
            return;
        }
        first++;
        second++;
        if (!done.complete(first)) failures.add(new AssertionError("ended twice"));
    }
}
