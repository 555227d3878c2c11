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
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What jobs, tasks and scopes do, on both carriers. */
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

    @Test
    void close_endsWaitingCoroutinesAndRefusesNewJobs() {
        var owner = house.another("short-lived", "another");
        var waiting = new CountDownLatch(1);
        var task = owner.start(coroutine(() -> {
            waiting.countDown();
            owner.sleep(Duration.ofDays(1));
        }));
        scope.start(Job.blocking(waiting::await)).await();
        owner.close();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
        var late = owner.start(callback(() -> {}));
        assertThatThrownBy(late::await).isInstanceOf(TaskException.WasCancelled.class);
    }

    @Test
    void own_isClosedOnAWorkerWithTheScope() throws Exception {
        var closed = new CompletableFuture<String>();
        var child = scope.scope();
        child.own(() -> closed.complete(Thread.currentThread().getName()));
        child.close();
        assertThat(closed.get(5, SECONDS)).startsWith("hob-worker-");
    }

    @Test
    void all_returnsResultsInOrder_atMostSoManyAtOnce() {
        var running = new int[2];
        List<Work<Integer>> works = IntStream.range(0, 10)
                .<Work<Integer>>mapToObj(n -> Work.coroutine(() -> {
                    running[1] = Math.max(running[1], ++running[0]);
                    scope.sleep(Duration.ofMillis(1));
                    running[0]--;
                    return n;
                }))
                .toList();
        assertThat(scope.all(3, works)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(running[1]).isBetween(1, 3);
    }

    @Test
    void all_firstFailureCancelsTheRest() {
        assertThatThrownBy(() -> scope.all(List.<Work<String>>of(
                        Work.coroutine(() -> {
                            scope.sleep(Duration.ofDays(1));
                            return "late";
                        }),
                        Work.coroutine(() -> {
                            throw new IllegalStateException("first failure");
                        }))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first failure");
    }

    @Test
    void first_returnsTheFirstSuccess() {
        assertThat(scope.<String>first(List.<Work<String>>of(
                        Work.coroutine(() -> {
                            scope.sleep(Duration.ofDays(1));
                            return "late";
                        }),
                        Work.coroutine(() -> {
                            throw new IllegalStateException("fails");
                        }),
                        Work.blocking(() -> "early"))))
                .isEqualTo("early");
    }

    @Test
    void within_codeThatWaitsTooLong_isCutShort() {
        var task = scope.start(Work.coroutine(() -> scope.within(Duration.ofMillis(5), () -> {
            scope.sleep(Duration.ofDays(1));
            return "late";
        })));
        assertThatThrownBy(task::await).isInstanceOf(TaskException.TimedOut.class);
    }

    @Test
    void awaitLimit_passed_leavesTheTaskAlone() {
        var future = new CompletableFuture<String>();
        var task = scope.adopt(future);
        assertThatThrownBy(() -> task.await(Duration.ofMillis(5))).isInstanceOf(TaskException.TimedOut.class);
        future.complete("yes");
        assertThat(task.await()).isEqualTo("yes");
    }

    @Test
    void listeners_areToldInOrderWhenTheSegmentEnds() {
        List<String> seen = new ArrayList<>();
        var listeners = scope.<String>listeners();
        scope.start(callback(() -> {
                    listeners.add(Listener.callback(what -> {
                        seen.add("a " + what);
                        if (what.equals("one")) listeners.tell("three");
                    }));
                    listeners.add(Listener.callback(what -> seen.add("b " + what)));
                    listeners.tell("one");
                    listeners.tell("two");
                    seen.add("told");
                }))
                .await();
        scope.start(callback(() -> {})).await();
        assertThat(seen).containsExactly("told", "a one", "b one", "a two", "b two", "a three", "b three");
    }

    @Test
    void listeners_failing_leavesTheOthersAlone() {
        List<String> seen = new ArrayList<>();
        var listeners = scope.<String>listeners();
        scope.start(callback(() -> {
                    listeners.add(Listener.callback(_ -> {
                        throw new IllegalStateException("meant");
                    }));
                    listeners.add(Listener.callback(seen::add));
                    listeners.tell("one");
                }))
                .await();
        scope.start(callback(() -> {})).await();
        assertThat(seen).containsExactly("one");
    }

    @Test
    void overlapRestart_cancelsTheRunningOneAndStartsTheNew() {
        List<String> seen = new ArrayList<>();
        var listeners = scope.<String>listeners();
        var ended = new CompletableFuture<Void>();
        listeners.add(Listener.coroutine(Overlap.RESTART, what -> {
            try {
                seen.add(what + " begins");
                if (!what.equals("last")) scope.sleep(Duration.ofDays(1));
                ended.complete(null);
            } catch (Cancelled cancelled) {
                seen.add(what + " cancelled");
                throw cancelled;
            }
        }));
        listeners.tell("first");
        scope.start(callback(() -> {})).await();
        listeners.tell("last");
        scope.adopt(ended).await();
        assertThat(seen).containsExactly("first begins", "first cancelled", "last begins");
    }

    @Test
    void every_runsAgainAndAgain_afterAndAtOnce() {
        var rounds = new Semaphore(0);
        var subscription = scope.every(Duration.ofMillis(2), callback(rounds::release));
        scope.start(Job.blocking(() -> rounds.acquire(3))).await();
        subscription.close();
        assertThat(scope.after(Duration.ofMillis(1), Job.callback(() -> {})).await(Duration.ofSeconds(10)))
                .isNull();
    }

    @Test
    void close_loop_failsWhoWaitsForATurn() {
        house.close();
        assertThatThrownBy(() -> scope.turn(() -> {})).isInstanceOf(IllegalStateException.class);
    }
}
