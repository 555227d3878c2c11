package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hob.job.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Owners of several bundles who hand in jobs from many threads while workers come, go and are renewed: none is left behind, none has more than its share. */
@Timeout(60)
final class WorkersRaceTest {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int OWNERS = 6;
    private static final int BUNDLES = 2;
    private static final int AHEAD = 2_000;

    private final OneOwner house = new OneOwner(false);
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicInteger[] atOnce = new AtomicInteger[OWNERS];
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyJobIsDone_andNoOwnerHasMoreThanItsShare() throws Exception {
        List<JobScope> owners = IntStream.range(0, OWNERS)
                .mapToObj(n -> house.another("owner " + n, "bundle " + n % BUNDLES))
                .toList();
        for (int n = 0; n < OWNERS; n++) atOnce[n] = new AtomicInteger();
        long end = System.nanoTime() + NANOS;
        var all = new ArrayList<Thread>();
        for (int n = 0; n < 3; n++) {
            all.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) handIn(owners);
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        while (System.nanoTime() < end) house.loop.renewThreads();
        for (var thread : all) thread.join();
        assertThat(ahead.tryAcquire(AHEAD, 20, TimeUnit.SECONDS))
                .as("none is left behind")
                .isTrue();
        assertThat(failures).isEmpty();
        for (var owner : owners) assertThat(owner.lane().blocking().waiting()).isZero();
    }

    private void handIn(List<JobScope> owners) throws InterruptedException {
        ahead.acquire();
        int which = ThreadLocalRandom.current().nextInt(OWNERS);
        owners.get(which).add(Job.blocking(() -> work(atOnce[which])));
    }

    private void work(AtomicInteger here) {
        if (here.incrementAndGet() > WorkerShares.OF_A_BUNDLE / 4)
            failures.add(new AssertionError("more than its share"));
        if (ThreadLocalRandom.current().nextInt(8) == 0) Thread.yield();
        here.decrementAndGet();
        ahead.release();
    }
}
