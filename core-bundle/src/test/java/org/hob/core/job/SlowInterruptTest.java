package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hob.job.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a thread waits for who interrupts it, which runs code of others: without a lock, and without using up a processor. */
@Timeout(30)
final class SlowInterruptTest {

    private final ManualClock clock = new ManualClock();
    private final OneOwner house = new OneOwner(false, clock);
    private final JobScope scope = house.scope;
    private final CountDownLatch interrupting = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        house.close();
    }

    private void interruptSlowly() {
        interrupting.countDown();
        awaitDeafly(release);
    }

    /** Waits, whoever interrupts the caller, and leaves the interrupt pending. */
    private static void awaitDeafly(CountDownLatch sign) {
        boolean interrupted = false;
        while (sign.getCount() > 0) {
            try {
                sign.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static void awaitThatItRests(Thread thread) {
        while (thread.getState() != Thread.State.WAITING || !isInAwaitInterrupt(thread)) {
            assertThat(thread.isAlive()).isTrue();
            spinUntilTimeout();
        }
    }

    private static void spinUntilTimeout() {
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        Thread.onSpinWait();
    }

    private static boolean isInAwaitInterrupt(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("awaitInterrupt"));
    }

    /** A thread that takes its time to be interrupted. */
    private final class Foreign extends Thread {

        Foreign(Runnable runs) {
            super(runs);
            setDaemon(true);
        }

        @Override
        public void interrupt() {
            super.interrupt();
            if (Thread.currentThread() != this) interruptSlowly();
        }
    }

    @Test
    void codeThatIsLeftWhileItIsInterrupted_waitsWithoutALock() throws Exception {
        var ended = new CompletableFuture<Boolean>();
        var begun = new CountDownLatch(1);
        var thread = new Foreign(() -> {
            try {
                scope.within(Duration.ofSeconds(1), () -> {
                    begun.countDown();
                    awaitDeafly(interrupting);
                    return 0;
                });
                ended.complete(Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                ended.completeExceptionally(e);
            }
        });
        thread.start();
        begun.await();
        // Its clock has been posted, and runs.
        scope.start(Job.callback(() -> {})).await();
        clock.advance(Duration.ofSeconds(2));
        house.loop.rouse();
        awaitThatItRests(thread);
        assertThat(ended).isNotDone();
        release.countDown();
        assertThat(ended.get()).isFalse();
    }

    @Test
    void jobThatEndsWhileItIsInterrupted_rests() throws Exception {
        var worker = new CompletableFuture<Thread>();
        var selector = new SlowSelector();
        var task = scope.start(Job.blocking(() -> {
            selector.beginsToBlock();
            worker.complete(Thread.currentThread());
            awaitDeafly(interrupting);
            selector.hasBlocked();
        }));
        var thread = worker.get();
        task.cancel();
        awaitThatItRests(thread);
        assertThat(house.loop.leftovers()).isNotEmpty();
        release.countDown();
        while (!house.loop.leftovers().isEmpty()) spinUntilTimeout();
    }

    /** A selector of others, which takes its time to be woken up. */
    private final class SlowSelector extends AbstractSelector {

        SlowSelector() {
            super(SelectorProvider.provider());
        }

        void beginsToBlock() {
            begin();
        }

        void hasBlocked() {
            end();
        }

        @Override
        public Selector wakeup() {
            interruptSlowly();
            return this;
        }

        @Override
        protected void implCloseSelector() {}

        @Override
        protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<SelectionKey> keys() {
            return Set.of();
        }

        @Override
        public Set<SelectionKey> selectedKeys() {
            return Set.of();
        }

        @Override
        public int selectNow() {
            return 0;
        }

        @Override
        public int select(long timeout) {
            return 0;
        }

        @Override
        public int select() {
            return 0;
        }
    }
}
