package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What jobs and tasks do, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class LoopTest {

    private final boolean portable;
    private final OneOwner house;
    private final JobScope scope;

    LoopTest(boolean portable) {
        this.portable = portable;
        house = new OneOwner(portable);
        scope = house.scope;
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void carrier_isTheOneAskedFor() {
        assertThat(house.loop.status().carrier()).isEqualTo(portable ? "portable" : "loop");
    }

    @Test
    void callbacks_runInOrder_inTheTurn() throws Exception {
        List<Integer> seen = new ArrayList<>();
        List<Boolean> held = new ArrayList<>();
        var done = new CountDownLatch(1);
        IntStream.range(0, 1000)
                .forEach(n -> scope.add(callback(() -> {
                    seen.add(n);
                    held.add(scope.holdsTurn());
                    if (n == 999) done.countDown();
                })));
        assertThat(done.await(10, SECONDS)).isTrue();
        assertThat(seen).hasSize(1000).isSorted();
        assertThat(held).doesNotContain(false);
    }

    @Test
    void blockingJob_runsAwayFromTheTurn() {
        assertThat(scope.start(Work.blocking(scope::holdsTurn)).await()).isFalse();
    }

    @Test
    void coroutine_holdsTheTurnBeforeAndAfterAWait() {
        Task<List<Boolean>> task = scope.start(Work.coroutine(() -> {
            boolean before = scope.holdsTurn();
            int answer = scope.start(Work.blocking(() -> 42)).await();
            return List.of(before, scope.holdsTurn(), answer == 42);
        }));
        assertThat(task.await()).containsExactly(true, true, true);
    }

    @Test
    void coroutines_interleaveAtWaits() {
        List<String> seen = new ArrayList<>();
        var gate = new CompletableFuture<Void>();
        var first = scope.start(coroutine(() -> {
            seen.add("first begins");
            scope.adopt(gate).await();
            seen.add("first ends");
        }));
        var second = scope.start(coroutine(() -> {
            seen.add("second");
            gate.complete(null);
        }));
        first.await();
        second.await();
        assertThat(seen).containsExactly("first begins", "second", "first ends");
    }

    @Test
    void run_callbackInTheTurn_isInline() {
        assertThat(scope.start(Work.callback(() -> {
                            var ran = new AtomicBoolean();
                            scope.run(callback(() -> ran.set(true)));
                            return ran.get();
                        }))
                        .await())
                .isTrue();
    }

    @Test
    void run_coroutineInTheTurn_comesBeforeWhatWaits() {
        List<String> seen = new ArrayList<>();
        var last = new CompletableFuture<Void>();
        scope.start(callback(() -> {
            scope.add(callback(() -> {
                seen.add("added");
                last.complete(null);
            }));
            scope.run(coroutine(() -> seen.add("run")));
        }));
        scope.adopt(last).await();
        assertThat(seen).containsExactly("run", "added");
    }

    @Test
    void await_inACallback_isRefusedWithPlaceAndRemedy() {
        var never = scope.adopt(new CompletableFuture<String>());
        var task = scope.start(Work.callback(never::await));
        assertThatThrownBy(task::await)
                .isInstanceOf(WrongTurnException.class)
                .hasMessageStartingWith("bundle bundle: ")
                .hasMessageContaining(" in a callback. Nothing in the house could move. Mark it @Coroutine.")
                .hasMessageEndingWith("See docs/threads.md#waiting");
    }

    @Test
    void await_endedTaskInACallback_isAllowed() {
        var ended = scope.adopt(CompletableFuture.completedFuture("there"));
        assertThat(scope.start(Work.callback(ended::await)).await()).isEqualTo("there");
    }

    @Test
    void await_failedTask_throwsWhatItThrew() {
        var unchecked = scope.start(Work.blocking(() -> {
            throw new IllegalArgumentException("bad");
        }));
        assertThatThrownBy(unchecked::await)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad");
        var checked = scope.start(Work.coroutine(() -> {
            throw new IOException("gone");
        }));
        assertThatThrownBy(checked::await)
                .isInstanceOf(TaskException.Failed.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    // mirrors util/test_async.py: test_run_callback_threadsafe
    @Test
    void turn_fromAnotherThread_runsHereInATurn() throws Exception {
        assertThat(scope.turn(() -> Thread.currentThread())).isSameAs(Thread.currentThread());
        assertThat(scope.turn(scope::holdsTurn)).isTrue();
        assertThat(scope.holdsTurn()).isFalse();
        assertThatThrownBy(() -> scope.turn(() -> {
                    throw new IOException("mine");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("mine");
    }

    @Test
    void turn_excludesCallbacksAndCoroutines() throws Exception {
        var counter = new int[1];
        var tasks = new ArrayList<Task<?>>();
        for (int n = 0; n < 50; n++) {
            tasks.add(scope.start(callback(() -> counter[0]++)));
            tasks.add(scope.start(coroutine(() -> counter[0]++)));
            tasks.add(scope.start(Job.blocking(() -> scope.turn(() -> counter[0]++))));
        }
        tasks.forEach(Task::await);
        assertThat(scope.turn(() -> counter[0])).isEqualTo(150);
    }

    @Test
    void turn_waitingInside_isRefused() {
        assertThatThrownBy(() -> scope.turn(() -> scope.sleep(Duration.ofMillis(1))))
                .isInstanceOf(WrongTurnException.class)
                .hasMessageContaining("inside turn(…)");
    }

    @Test
    void cancel_waitingCoroutine_seesCancelledAtThisAndEveryLaterWait() {
        var waits = new AtomicReference<List<Class<?>>>();
        var waiting = new CountDownLatch(1);
        var task = scope.start(coroutine(() -> {
            var seen = new ArrayList<Class<?>>();
            waiting.countDown();
            for (int n = 0; n < 2; n++) {
                try {
                    scope.sleep(Duration.ofDays(1));
                } catch (Cancelled cancelled) {
                    seen.add(cancelled.getClass());
                }
            }
            waits.set(seen);
        }));
        scope.start(Job.blocking(waiting::await)).await();
        task.cancel();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
        assertThat(waits.get()).containsExactly(Cancelled.class, Cancelled.class);
    }

    @Test
    void cancel_blockingJob_interruptsItsWorker() throws Exception {
        var running = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        var task = scope.start(Job.blocking(() -> {
            running.countDown();
            try {
                new Semaphore(0).acquire();
            } catch (InterruptedException e) {
                interrupted.complete(true);
                throw e;
            }
        }));
        running.await();
        task.cancel();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
        assertThat(interrupted.get(5, SECONDS)).isTrue();
    }

    @Test
    void cancel_notStarted_neverStarts() {
        var ran = new AtomicBoolean();
        var task = scope.start(Work.callback(() -> {
                    Task<?> inner = scope.start(coroutine(() -> ran.set(true)));
                    inner.cancel();
                    return inner;
                }))
                .await();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
        scope.start(callback(() -> {})).await();
        assertThat(ran).isFalse();
    }
}
