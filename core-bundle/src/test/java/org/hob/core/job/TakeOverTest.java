package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to others, and to its own bundle, while a job keeps the turn too long. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class TakeOverTest {

    private static final Duration SOON = Duration.ofMillis(100);

    private final OneOwner house;
    private final JobScope bad;
    private final JobScope good;

    TakeOverTest(boolean portable) {
        house = new OneOwner(portable);
        bad = house.another("bad", "bad");
        good = house.another("good", "good");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void callbackWhoseThreadIsLockedBySomebody_doesNotStopTheOthers() throws Exception {
        var loop = new CompletableFuture<Thread>();
        var locked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        bad.add(callback(() -> {
            // Is to be set back, which takes the lock.
            Thread.currentThread().setName("renamed");
            loop.complete(Thread.currentThread());
            while (locked.getCount() > 0) Thread.onSpinWait();
        }));
        var thread = loop.get(20, SECONDS);
        var locker = Thread.ofPlatform().daemon().start(() -> {
            synchronized (thread) {
                locked.countDown();
                while (release.getCount() > 0) Thread.onSpinWait();
            }
        });
        try {
            good.start(callback(() -> {})).await(Duration.ofSeconds(20));
        } finally {
            release.countDown();
            locker.join();
        }
    }

    @Test
    void callbackThatBlocksForEver_doesNotStopTheOthers() {
        var never = new Semaphore(0);
        bad.add(callback(never::acquire));
        good.start(callback(() -> {})).await();
        assertThat(house.loop.status().takeOvers()).isEqualTo(1);
        never.release();
    }

    @Test
    void coroutineThatComputesForEver_doesNotStopTheOthers() {
        var stop = new AtomicBoolean();
        bad.add(coroutine(() -> {
            while (!stop.get()) Thread.onSpinWait();
        }));
        good.start(callback(() -> {})).await();
        assertThat(house.loop.status().takeOvers()).isEqualTo(1);
        stop.set(true);
    }

    @Test
    void callbackThatCallsTheHomeAllTheTime_doesNotStopTheOthers() {
        var stop = new AtomicBoolean();
        var busy = bad.start(callback(() -> {
            while (!stop.get()) bad.inHome(() -> {});
        }));
        for (int n = 0; n < 5; n++) good.start(callback(() -> {})).await();
        stop.set(true);
        busy.await();
        assertThat(house.loop.status().takeOvers()).isPositive();
    }

    @Test
    void turnOfAWorkerThatBlocks_doesNotStopTheOthers() {
        var never = new Semaphore(0);
        bad.add(Job.blocking(() -> bad.turn(() -> {
            never.acquire();
            return never;
        })));
        while (house.loop.status().takeOvers() == 0)
            good.start(callback(() -> {})).await();
        never.release();
        good.start(callback(() -> {})).await();
    }

    @Test
    void robbedCallback_regainsTheTurnForItsNextHomeCall() {
        var release = new Semaphore(0);
        var held = bad.start(Work.callback(() -> {
            release.acquire();
            boolean robbed = !bad.holdsTurn();
            bad.inHome(() -> {});
            return List.of(robbed, bad.holdsTurn());
        }));
        good.start(callback(() -> {})).await();
        release.release();
        assertThat(held.await()).containsExactly(true, true);
        good.start(callback(() -> {})).await();
    }

    @Test
    void afterTheThreadsWereRenewed_thereIsStillASpareToTakeOver() throws Exception {
        for (int n = 0; n < 10; n++) {
            house.loop.renewThreads();
            good.start(callback(() -> {})).await();
            var begun = new Semaphore(0);
            var never = new Semaphore(0);
            bad.add(callback(() -> {
                begun.release();
                never.acquire();
            }));
            begun.acquire();
            good.start(callback(() -> {})).await();
            never.release();
        }
        assertThat(house.loop.status().takeOvers()).isEqualTo(10);
    }

    @Test
    void gate_holdsTheBundlesStartsUntilTheRobbedJobEnds() {
        List<String> seen = new ArrayList<>();
        var release = new Semaphore(0);
        var robbed = bad.start(callback(() -> {
            release.acquire();
            seen.add("robbed ends");
        }));
        var next = bad.start(callback(() -> seen.add("next")));
        good.start(callback(() -> {})).await();
        assertThat(next.isDone()).isFalse();
        assertThat(house.loop.status().lanes())
                .filteredOn(lane -> lane.owner().equals("bad"))
                .allMatch(lane -> lane.gated());
        release.release();
        robbed.await();
        next.await();
        assertThat(seen).containsExactly("robbed ends", "next");
    }

    @Test
    void gate_letsResumptionsThroughWhileTheRobbedJobWaitsForThem() throws Exception {
        var lock = new ReentrantLock();
        var proceed = new CompletableFuture<Void>();
        var locked = new CountDownLatch(1);
        var owner = bad.start(coroutine(() -> {
            lock.lock();
            try {
                locked.countDown();
                bad.adopt(proceed).await();
            } finally {
                lock.unlock();
            }
        }));
        assertThat(locked.await(10, SECONDS)).isTrue();
        var waiter = bad.start(callback(() -> {
            lock.lock();
            try {
                proceed.join();
            } finally {
                lock.unlock();
            }
        }));
        good.start(callback(() -> proceed.complete(null))).await();
        owner.await();
        waiter.await();
    }

    @Test
    void robbedJobThatComesBack_waitsForAnotherOfItsBundleThatComputes() throws Exception {
        var goesOn = new Semaphore(0);
        var wakes = new Semaphore(0);
        var lost = new CountDownLatch(1);
        var stop = new AtomicBoolean();
        var waiter = new CompletableFuture<Thread>();
        var beside = new CompletableFuture<Boolean>();
        var computes = bad.start(coroutine(() -> {
            bad.start(Job.blocking(goesOn::acquire)).await();
            while (bad.holdsTurn()) Thread.onSpinWait();
            lost.countDown();
            while (!stop.get()) Thread.onSpinWait();
        }));
        var waits = bad.start(callback(() -> {
            waiter.complete(Thread.currentThread());
            goesOn.release();
            wakes.acquire();
            bad.inHome(() -> beside.complete(!stop.get()));
        }));
        lost.await();
        wakes.release();
        while (!asksForTheTurn(waiter.join()) && !beside.isDone()) Thread.onSpinWait();
        for (int n = 0; n < 10; n++) good.start(callback(() -> {})).await();
        stop.set(true);
        waits.await();
        computes.await();
        assertThat(beside.join()).isFalse();
    }

    private static boolean asksForTheTurn(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(Grant.class.getName()));
    }

    @Test
    void condemned_callbackThatNeverEnds_othersOfItsBundleAreToldSo() throws Exception {
        var stop = new AtomicBoolean();
        house.loop.condemnAfter(SOON);
        bad.add(callback(() -> {
            while (!stop.get()) Thread.onSpinWait();
        }));
        var held = bad.start(callback(() -> {}));
        assertThatThrownBy(held::await).isInstanceOf(TaskException.WasCancelled.class);
        assertThatThrownBy(() -> bad.turn(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none of whose jobs is condemned");
        stop.set(true);
        while (!good.turn(() -> bad.lane().gate().isOpen())) Thread.onSpinWait();
        bad.turn(() -> {});
    }

    @Test
    void condemned_callbackThatNeverEnds_thoughItCallsTheHouseAllTheTime() throws Exception {
        var outcome = new CompletableFuture<Throwable>();
        house.loop.condemnAfter(SOON);
        bad.add(callback(() -> {
            try {
                while (true) {
                    while (bad.holdsTurn()) Thread.onSpinWait();
                    bad.inHome(() -> {});
                }
            } catch (Cancelled condemned) {
                outcome.complete(condemned);
            }
        }));
        assertThat(outcome.get(30, SECONDS)).isInstanceOf(Cancelled.class);
    }

    @Test
    void robbedAndCancelled_stillEndsWhatItEnds() throws Exception {
        var robbed = new Semaphore(0);
        var cancelled = new AtomicBoolean();
        var later = bad.after(Duration.ofHours(1), callback(() -> {}));
        var child = bad.scope();
        var ofChild = child.after(Duration.ofHours(1), callback(() -> {}));
        var job = bad.start(coroutine(() -> {
            while (bad.holdsTurn()) Thread.onSpinWait();
            robbed.release();
            while (!cancelled.get()) Thread.onSpinWait();
            later.cancel();
            child.close();
        }));
        robbed.acquire();
        job.cancel();
        cancelled.set(true);
        assertThatThrownBy(() -> later.await(Duration.ofSeconds(20))).isInstanceOf(TaskException.WasCancelled.class);
        assertThatThrownBy(() -> ofChild.await(Duration.ofSeconds(20))).isInstanceOf(TaskException.WasCancelled.class);
    }

    @Test
    void condemned_callbackThatNeverEnds_itsHomeCallsFail() throws Exception {
        var stop = new AtomicBoolean();
        var outcome = new CompletableFuture<Throwable>();
        house.loop.condemnAfter(SOON);
        bad.add(callback(() -> {
            while (!stop.get()) Thread.onSpinWait();
            try {
                bad.inHome(() -> {});
                outcome.complete(new AssertionError("let in"));
            } catch (Throwable refused) {
                outcome.complete(refused);
            }
        }));
        var held = bad.start(callback(() -> {}));
        assertThatThrownBy(held::await).isInstanceOf(TaskException.WasCancelled.class);
        stop.set(true);
        assertThat(outcome.get(10, SECONDS)).isInstanceOf(Cancelled.class);
    }
}
