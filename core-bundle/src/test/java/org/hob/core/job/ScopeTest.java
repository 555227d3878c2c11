package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Subscription;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What scopes do with several tasks, with time, with listeners and at their end, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class ScopeTest {

    private final OneOwner house;
    private final JobScope scope;

    ScopeTest(boolean portable) {
        house = new OneOwner(portable);
        scope = house.scope;
    }

    @AfterEach
    void close() {
        house.close();
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

    // mirrors util/test_async.py: test_gather_with_limited_concurrency
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

    /** Whoever looked at all of them each time would not be done before the test is given up. */
    @Test
    void all_ofVeryMany_looksAtEachOnce() {
        var done = new AtomicInteger();
        var works = Collections.nCopies(100_000, Work.<Integer>callback(done::incrementAndGet));
        assertThat(scope.all(1_000, works)).hasSize(works.size());
        assertThat(done).hasValue(works.size());
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
    void listeners_closedByOneBefore_areNotTold() {
        List<String> seen = new ArrayList<>();
        var listeners = scope.<String>listeners();
        scope.start(callback(() -> {
                    var others = new ArrayList<Subscription>();
                    listeners.add(Listener.callback(_ -> others.forEach(Subscription::close)));
                    others.add(listeners.add(Listener.callback(seen::add)));
                    others.add(listeners.add(Listener.coroutine(seen::add)));
                    listeners.tell("one");
                }))
                .await();
        scope.start(callback(() -> {})).await();
        assertThat(seen).isEmpty();
    }

    @Test
    void listeners_mayEachFireAsMuchAsOneMay() throws Exception {
        int half = Deliveries.IN_ONE_SEGMENT / 2 + 1;
        var fired = new CountDownLatch(2 * half);
        var listeners = scope.<String>listeners();
        var others = scope.<Integer>listeners();
        others.add(Listener.callback(_ -> fired.countDown()));
        for (int listener = 0; listener < 2; listener++) {
            listeners.add(Listener.callback(_ -> {
                for (int n = 0; n < half; n++) others.tell(n);
            }));
        }
        listeners.tell("one");
        assertThat(fired.await(20, SECONDS)).isTrue();
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
    void after_moreTimersThanAnOwnerMayHave_areRefusedUntilOneIsOver() {
        var day = Duration.ofDays(1);
        var first = scope.after(day, callback(() -> {}));
        for (int n = 1; n < Lane.BOUND; n++) scope.after(day, callback(() -> {}));
        assertThatThrownBy(() -> scope.after(day, callback(() -> {})))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("timers wait already");
        first.cancel();
        scope.after(day, callback(() -> {}));
    }

    @Test
    void close_loop_failsWhoWaitsForATurn() {
        house.close();
        assertThatThrownBy(() -> scope.turn(() -> {})).isInstanceOf(IllegalStateException.class);
    }
}
