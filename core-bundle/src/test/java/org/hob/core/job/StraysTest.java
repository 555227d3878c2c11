package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of virtual threads that were born in a coroutine: who makes them, how many, and that none is left. */
@Timeout(60)
final class StraysTest {

    private final Lines lines = new Lines();
    private final Journal journal = new Journal(lines);
    private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> makers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Strays strays = new Strays(journal, threads());

    @AfterEach
    void close() {
        release.countDown();
        strays.close();
        journal.close();
    }

    private ThreadFactory threads() {
        return work -> {
            makers.add(Thread.currentThread());
            if (failures.getAndDecrement() > 0) throw new OutOfMemoryError("no thread, as this test wants it");
            var thread = Thread.ofPlatform().daemon().unstarted(work);
            made.add(thread);
            return thread;
        };
    }

    private void block() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitAll(int count) throws InterruptedException {
        var done = new CountDownLatch(count);
        for (int n = 0; n < count; n++) strays.execute(done::countDown);
        assertThat(done.await(30, SECONDS)).isTrue();
    }

    private void assertNoThreadIsLeft() throws InterruptedException {
        while (made.stream().anyMatch(thread -> thread.getState() == Thread.State.NEW)) Thread.onSpinWait();
        for (var thread : made) assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void execute_makesNoThreadItself() throws Exception {
        strays.start();
        awaitAll(1_000);
        assertThat(makers).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void execute_whereNoThreadCanBeMade_returns_andIsDoneWhenOneCan() throws Exception {
        failures.set(3);
        strays.start();
        awaitAll(10);
        assertThat(makers).hasSizeGreaterThan(3);
        journal.flush();
        assertThat(lines.all())
                .filteredOn(line -> line.contains("making a thread"))
                .hasSize(1);
    }

    @Test
    void manyThatBlock_haveSoManyThreadsAtMost_andNothingIsLost() throws Exception {
        var done = new CountDownLatch(2 * Strays.MOST);
        strays.start();
        for (int n = 0; n < 2 * Strays.MOST; n++) {
            strays.execute(() -> {
                block();
                done.countDown();
            });
        }
        while (made.size() < Strays.MOST) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Thread.onSpinWait();
        }
        release.countDown();
        assertThat(done.await(30, SECONDS)).isTrue();
        assertThat(made).hasSize(Strays.MOST);
        strays.close();
        assertNoThreadIsLeft();
    }

    @Test
    void fromManyThreads_nothingIsLost() throws Exception {
        strays.start();
        var done = new CountDownLatch(40_000);
        for (int n = 0; n < 4; n++) {
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 10_000; i++) strays.execute(done::countDown);
            });
        }
        assertThat(done.await(30, SECONDS)).isTrue();
    }

    @Test
    void close_endsWhoIsIdle_andWhoIsStillToComeGetsAThread() throws Exception {
        strays.start();
        awaitAll(10);
        strays.close();
        assertNoThreadIsLeft();
        awaitAll(10);
        assertNoThreadIsLeft();
    }

    @Test
    void close_whileMuchWaits_losesNothing() throws Exception {
        strays.start();
        var done = new CountDownLatch(1_000);
        for (int n = 0; n < 1_000; n++) {
            if (n == 500) strays.close();
            strays.execute(done::countDown);
        }
        assertThat(done.await(30, SECONDS)).isTrue();
        assertNoThreadIsLeft();
    }

    @Test
    void virtualThreadsOfACoroutine_thatWakeAllAtOnce_areRun_andLeaveNoThread() throws Exception {
        var clock = new ManualClock();
        var asleep = new CountDownLatch(1_000);
        var carriers = ConcurrentHashMap.<String>newKeySet();
        try (var house = new OneOwner(false, clock)) {
            var sleepers = house.scope.start(coroutine(() -> {
                try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int n = 0; n < 1_000; n++) {
                        all.execute(() -> {
                            asleep.countDown();
                            house.scope.sleep(Duration.ofSeconds(1));
                            carriers.add(Thread.currentThread().toString().replaceAll(".*@", ""));
                        });
                    }
                }
            }));
            asleep.await();
            // Once their timers have been posted, and are set.
            while (house.loop.status().timers() < 1_000) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                Thread.onSpinWait();
            }
            clock.advance(Duration.ofSeconds(2));
            house.loop.rouse();
            sleepers.await();
        }
        assertThat(carriers).isNotEmpty().allMatch(name -> name.startsWith("hob-stray-"));
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (carriers.contains(thread.getName()))
                assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        }
    }
}
