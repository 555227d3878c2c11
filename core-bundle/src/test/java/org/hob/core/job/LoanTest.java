package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A turn that was borrowed from a loop that sleeps, and what becomes of it when the borrower does not give it back. */
@Timeout(60)
final class LoanTest {

    private final OneOwner house = new OneOwner(false);
    private final JobScope bad = house.another("bad", "bad");
    private final JobScope good = house.another("good", "good");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void virtualThreadThatComputes_isRobbed_evenIfTheServerSleepsUntilATimer() throws InterruptedException {
        good.after(Duration.ofHours(1), callback(() -> {}));
        awaitSleep();
        var stop = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var borrower = Thread.startVirtualThread(() -> bad.turn(() -> {
            begun.countDown();
            while (!stop.get()) Thread.onSpinWait();
        }));
        begun.await();
        good.start(callback(() -> {})).await(Duration.ofSeconds(20));
        stop.set(true);
        borrower.join();
        assertThat(house.loop.status().takeOvers()).isEqualTo(1);
    }

    @Test
    void timerThatWasSetInALoan_wakesTheServer() {
        for (int n = 0; n < 20; n++) {
            awaitSleep();
            var fired = new CompletableFuture<Void>();
            bad.turn(() -> {
                bad.after(Duration.ofMillis(1), callback(() -> fired.complete(null)));
            });
            fired.join();
        }
    }

    @Test
    void threadThatHasRunOutOfStack_leavesNobodyWithoutATurn() throws InterruptedException {
        for (int n = 0; n < 20; n++) {
            awaitSleep();
            var deep = new Thread(null, new Deep(), "deep", 256 * 1024);
            deep.start();
            deep.join();
            good.start(callback(() -> {})).await(Duration.ofSeconds(20));
        }
    }

    /** Takes turns until no stack is left, at a place that nobody chooses. */
    private final class Deep implements Runnable {

        @Override
        public void run() {
            try {
                down(0);
            } catch (StackOverflowError expected) {
                // That is what it is for.
            }
        }

        private int down(int depth) {
            bad.turn(() -> {});
            return down(depth + 1) + 1;
        }
    }

    private void awaitSleep() {
        good.start(callback(() -> {})).await();
        while (house.loop.borrow(good.outside()) instanceof Loan loan ? give(loan) : rest()) Thread.onSpinWait();
    }

    /** Gives back what only showed that the loop sleeps. */
    private static boolean give(Loan loan) {
        loan.giveBack();
        return false;
    }

    private static boolean rest() {
        LockSupport.parkNanos(100_000);
        return true;
    }
}
