package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
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
        var over = new CountDownLatch(1);
        for (int n = 0; n < 40; n++) {
            awaitSleep();
            var deepest = new CountDownLatch(1);
            int extra = n * 100;
            new Thread(null, () -> overflow(deepest, over), "deep", 256 * 1024 + extra).start();
            deepest.await();
            good.start(callback(() -> {})).await(Duration.ofSeconds(20));
        }
        over.countDown();
    }

    /** Takes turns until no stack is left, at a place that nobody chooses, and lives on. */
    private void overflow(CountDownLatch deepest, CountDownLatch over) {
        try {
            if (down(0) == 0) throw new AssertionError("no end of the stack");
        } catch (StackOverflowError expected) {
            deepest.countDown();
        }
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private int down(int depth) {
        bad.turn(() -> {});
        return depth == Integer.MAX_VALUE ? 0 : down(depth + 1) + 1;
    }

    private void awaitSleep() {
        good.start(callback(() -> {})).await();
        while (true) {
            var loan = house.loop.borrow(good.outside());
            if (loan != null) {
                // It sleeps, or there would be none.
                loan.giveBack();
                return;
            }
            Thread.onSpinWait();
        }
    }
}
