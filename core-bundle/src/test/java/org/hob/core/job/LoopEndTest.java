package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.hob.job.Task;
import org.hob.job.TaskException.WasCancelled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody waits any more when a loop has ended, whatever its jobs are at just then; on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class LoopEndTest {

    private final OneOwner house;
    private final JobScope scope;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean released;

    LoopEndTest(boolean portable) {
        house = new OneOwner(portable);
        scope = house.scope;
    }

    @AfterEach
    void close() {
        released = true;
        house.close();
    }

    private void spin() {
        while (!released) Thread.onSpinWait();
    }

    private void block() {
        while (!released) LockSupport.parkNanos(this, 1_000_000);
    }

    /** Waits as a thread of its own, once the job has begun; returns what comes of that. */
    private CompletableFuture<Throwable> elsewhere(Runnable wait) {
        var end = new CompletableFuture<Throwable>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> end.complete(catchThrowable(() -> {
                    begun.await();
                    wait.run();
                })));
        return end;
    }

    private CompletableFuture<Throwable> asksForATurn() {
        return elsewhere(() -> scope.turn(() -> {}));
    }

    private void awaitWaiting(int segments) {
        while (scope.lane().length() < segments) Thread.onSpinWait();
    }

    private static void assertRefused(CompletableFuture<Throwable> turn) throws Exception {
        assertThat(turn.get(20, SECONDS)).isInstanceOf(IllegalStateException.class);
    }

    private void endsWith(Runnable lastDeed) throws Exception {
        var turn = asksForATurn();
        scope.add(callback(() -> {
            begun.countDown();
            awaitWaiting(1);
            house.loop.close();
            lastDeed.run();
        }));
        assertRefused(turn);
    }

    @Test
    void holder_thatBlocksJustThen_keepsNobodyWaitingForATurn() throws Exception {
        endsWith(this::block);
    }

    @Test
    void holder_thatSpinsJustThen_keepsNobodyWaitingForATurn() throws Exception {
        endsWith(this::spin);
    }

    @Test
    void turn_thatAGateHoldsBack_isRefused_alsoIfItsOwnerHasGone() throws Exception {
        var other = house.another("other", "other");
        scope.add(callback(this::spin));
        while (house.loop.status().takeOvers() == 0) Thread.onSpinWait();
        var turn = asksForATurn();
        begun.countDown();
        awaitWaiting(1);
        for (int n = 0; n < 2; n++) other.start(callback(() -> {})).await();
        scope.close();
        house.loop.close();
        assertRefused(turn);
    }

    @Test
    void coroutine_thatTakesLongToUnwind_keepsNobodyWaiting_andLetsGoOfWhatItHolds() throws Exception {
        var slow = new CountDownLatch(1);
        var lock = new ReentrantLock();
        var task = scope.start(coroutine(() -> {
            lock.lock();
            try {
                begun.countDown();
                scope.sleep(Duration.ofDays(1));
            } finally {
                closeSlowly(slow);
                lock.unlock();
            }
        }));
        var waiting = List.of(elsewhere(task::await), elsewhere(() -> task.await(Duration.ofHours(1))), stage(task));
        begun.await();
        scope.close();
        house.loop.close();
        for (var end : waiting) assertThat(end.get(20, SECONDS)).isInstanceOf(WasCancelled.class);
        slow.countDown();
        assertThat(lock.tryLock(20, SECONDS)).isTrue();
    }

    private CompletableFuture<Throwable> stage(Task<?> task) {
        return elsewhere(() -> {
            try {
                task.toStage().toCompletableFuture().get(20, SECONDS);
            } catch (ExecutionException failed) {
                throw (WasCancelled) failed.getCause();
            } catch (Exception hangs) {
                throw new AssertionError(hangs);
            }
        });
    }

    private static void closeSlowly(CountDownLatch slow) {
        while (slow.getCount() > 0) {
            try {
                slow.await();
            } catch (InterruptedException deaf) {
                assertThat(deaf).isNotNull();
            }
        }
    }
}
