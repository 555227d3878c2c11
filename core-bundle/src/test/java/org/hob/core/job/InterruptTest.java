package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Who interrupts a job that is to end: it may have to close what the job waits at, which is code of others. On both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class InterruptTest {

    private final ManualClock clock = new ManualClock();
    private final OneOwner house;
    private final JobScope scope;
    private final Channel channel = new Channel();

    InterruptTest(boolean portable) {
        house = new OneOwner(portable, clock);
        scope = house.scope;
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Something at which a thread waits until it is closed. */
    private static final class Channel extends AbstractInterruptibleChannel {

        final CountDownLatch waiting = new CountDownLatch(1);
        final CompletableFuture<String> closedBy = new CompletableFuture<>();

        void await() throws IOException {
            boolean done = false;
            try {
                begin();
                waiting.countDown();
                while (!closedBy.isDone()) LockSupport.park(this);
                done = true;
            } finally {
                end(done);
            }
        }

        @Override
        protected void implCloseChannel() {
            closedBy.complete(Thread.currentThread().getName());
        }
    }

    private void assertThatAWorkerClosesIt() throws Exception {
        assertThat(channel.closedBy.get(20, SECONDS)).startsWith("hob-worker-");
    }

    @Test
    void restart_ofAListener_isInterruptedByAWorker() throws Exception {
        var listeners = scope.<String>listeners();
        var ended = new CompletableFuture<Void>();
        listeners.add(Listener.coroutine(Overlap.RESTART, what -> {
            if (what.equals("one")) channel.await();
            ended.complete(null);
        }));
        listeners.tell("one");
        channel.waiting.await();
        listeners.tell("two");
        assertThatAWorkerClosesIt();
        ended.get(20, SECONDS);
    }

    @Test
    void cancel_byACoroutine_isDoneByAWorker() throws Exception {
        var task = scope.start(Job.blocking(channel::await));
        channel.waiting.await();
        scope.start(coroutine(task::cancel)).await();
        assertThatAWorkerClosesIt();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
        assertThat(house.loop.leftovers()).isEmpty();
    }

    @Test
    void within_codeWhoseTimeIsOver_isInterruptedByAWorker() throws Exception {
        var task = scope.start(Job.blocking(() -> scope.within(Duration.ofSeconds(1), () -> {
            channel.await();
            return 0;
        })));
        channel.waiting.await();
        // Its clock has been posted, and runs.
        scope.start(callback(() -> {})).await();
        clock.advance(Duration.ofSeconds(2));
        house.loop.rouse();
        assertThatAWorkerClosesIt();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.class);
    }

    @Test
    void cancel_coroutineThatCleansUp_isNotInterruptedMeanwhile() throws Exception {
        var waiting = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        Task<?> task = scope.start(coroutine(() -> {
            waiting.countDown();
            try {
                scope.sleep(Duration.ofDays(1));
            } catch (Cancelled cancelled) {
                // Whoever was to interrupt it comes before.
                var after = new CountDownLatch(1);
                scope.loop().workers().hurry(after::countDown);
                boolean was = false;
                try {
                    after.await();
                } catch (InterruptedException late) {
                    was = true;
                }
                interrupted.complete(was);
                throw cancelled;
            }
        }));
        waiting.await();
        scope.start(coroutine(task::cancel)).await();
        assertThat(interrupted.get(20, SECONDS)).isFalse();
    }
}
