package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Paced;
import org.hob.job.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is started again and again: how it overlaps with itself, that it is over when it is closed, and that it is bounded, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class StandingJobTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lines lines = new Lines();
    private final ManualClock clock = new ManualClock();
    private final OneOwner house;
    private final JobScope scope;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final CompletableFuture<String> over = new CompletableFuture<>();

    StandingJobTest(boolean portable) {
        house = new OneOwner(portable, clock, lines);
        scope = house.scope;
    }

    @AfterEach
    void close() {
        over.complete("the end of the test");
        house.close();
    }

    /** Waits until what was posted so far is done; that is never refused. */
    private void flush() throws InterruptedException {
        var done = new CountDownLatch(1);
        scope.post(done::countDown);
        assertThat(done.await(20, SECONDS)).isTrue();
        house.journal.flush();
    }

    /** Begins, and goes on when the test says so. */
    private void linger(String what) {
        seen.add(what);
        begun.release();
        scope.adopt(over).await();
        seen.add(what + " ends");
        begun.release();
    }

    private void awaitBegun(int times) throws InterruptedException {
        assertThat(begun.tryAcquire(times, 20, SECONDS)).isTrue();
    }

    /** Waits until nothing waits: the house may have something of its own to do for the owner, such as to count the end of a job. */
    private void awaitEmptyLane() throws InterruptedException {
        do flush();
        while (scope.lane().length() > 0);
    }

    // ---- overlaps

    @Test
    void queued_runsAllInOrder_oneAtATime() throws Exception {
        var listeners = scope.<String>listeners();
        listeners.add(Listener.coroutine(Overlap.QUEUED, this::linger));
        for (var what : List.of("one", "two", "three")) listeners.tell(what);
        awaitBegun(1);
        flush();
        assertThat(seen).containsExactly("one");
        assertThat(scope.lane().length()).isEqualTo(2);
        over.complete("go on");
        awaitBegun(5);
        assertThat(seen).containsExactly("one", "one ends", "two", "two ends", "three", "three ends");
        awaitEmptyLane();
    }

    @Test
    void single_dropsWhatComesWhileItRuns() throws Exception {
        var listeners = scope.<String>listeners();
        listeners.add(Listener.coroutine(Overlap.SINGLE, this::linger));
        listeners.tell("one");
        listeners.tell("dropped");
        awaitBegun(1);
        over.complete("go on");
        awaitBegun(1);
        flush();
        listeners.tell("two");
        awaitBegun(2);
        assertThat(seen).containsExactly("one", "one ends", "two", "two ends");
    }

    @Test
    void parallel_runsBoth() throws Exception {
        var listeners = scope.<String>listeners();
        listeners.add(Listener.coroutine(this::linger));
        listeners.tell("one");
        listeners.tell("two");
        awaitBegun(2);
        assertThat(seen).containsExactly("one", "two");
    }

    // ---- closed

    @ParameterizedTest
    @EnumSource(Overlap.class)
    void close_inTheTurn_whatWasTold_doesNotBegin(Overlap overlap) throws Exception {
        var listeners = scope.<String>listeners();
        var subscription = listeners.add(Listener.coroutine(overlap, seen::add));
        listeners.add(Listener.callback(_ -> subscription.close()));
        listeners.tell("one");
        flush();
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Overlap.class)
    void close_whatRuns_goesOn_andNothingFollows(Overlap overlap) throws Exception {
        var listeners = scope.<String>listeners();
        var subscription = listeners.add(Listener.coroutine(overlap, this::linger));
        listeners.tell("one");
        awaitBegun(1);
        scope.start(callback(() -> {
                    if (overlap != Overlap.RESTART) listeners.tell("two");
                    scope.add(callback(subscription::close));
                }))
                .await();
        awaitEmptyLane();
        over.complete("go on");
        awaitBegun(1);
        flush();
        assertThat(seen).containsExactly("one", "one ends");
    }

    @Test
    void close_blockingListenerThatWaitsForAWorker_doesNotBegin() throws Exception {
        var mayEnd = new CountDownLatch(1);
        int all = WorkerShares.OF_A_BUNDLE / 4;
        for (int n = 0; n < all; n++) {
            scope.add(Job.blocking(() -> {
                begun.release();
                mayEnd.await();
            }));
        }
        awaitBegun(all);
        var listeners = scope.<String>listeners();
        var subscription = listeners.add(Listener.blocking(seen::add));
        listeners.tell("one");
        flush();
        subscription.close();
        var last = scope.start(Job.blocking(() -> {}));
        mayEnd.countDown();
        last.await();
        assertThat(seen).isEmpty();
    }

    private Job kind(boolean isCallback) {
        return isCallback ? callback(() -> seen.add("begun")) : coroutine(() -> seen.add("begun"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void close_everyMinute_whatIsDue_doesNotBegin(boolean isCallback) throws Exception {
        var subscription = scope.every(MINUTE, kind(isCallback));
        scope.turn(() -> scope.inHome(() -> house.loop.timers().add(closing(MINUTE.toNanos(), subscription))));
        pass();
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void close_daily_whatIsDue_doesNotBegin(boolean isCallback) throws Exception {
        var subscription = scope.daily(LocalTime.of(0, 1), kind(isCallback));
        long due = WallTimers.nanos(clock.now().plus(MINUTE));
        scope.turn(() -> scope.inHome(() -> house.loop.wall().add(closing(due, subscription))));
        pass();
        assertThat(seen).isEmpty();
    }

    /** Returns what closes it just after it was due. */
    private Chime closing(long due, Subscription what) {
        return new Chime(due + 1, () -> {
            what.close();
            begun.release();
        });
    }

    private void pass() throws Exception {
        clock.advance(MINUTE.plusSeconds(1));
        house.loop.rouse();
        awaitBegun(1);
        flush();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void close_pacedJobThatWasCalledFor_doesNotBegin(int which) throws Exception {
        List<Function<Job, Paced>> ways = List.of(
                job -> scope.throttled(MINUTE, job),
                job -> scope.limited(3, MINUTE, job),
                job -> scope.debounced(MINUTE, Paced.Edge.LEADING, job));
        for (var job : List.of(callback(() -> seen.add("callback")), coroutine(() -> seen.add("coroutine")))) {
            scope.start(callback(() -> {
                        var paced = ways.get(which).apply(job);
                        paced.call();
                        paced.close();
                    }))
                    .await();
        }
        flush();
        assertThat(seen).isEmpty();
    }

    @Test
    void close_byItsOwnJob_leavesThatAlone_andItsFailureIsSaid() throws Exception {
        var itself = new Subscription[1];
        scope.start(callback(() -> itself[0] = scope.every(MINUTE, callback(() -> {
                    itself[0].close();
                    begun.release();
                    throw new IllegalStateException("meant");
                }))))
                .await();
        pass();
        assertThat(lines.all()).singleElement().asString().contains("meant");
    }

    // ---- bounds

    private void fill() {
        for (int n = 0; n < Lane.BOUND; n++) scope.add(callback(() -> {}));
    }

    /** Returns how it is refused. The bound is not exact: who was robbed while he filled the lane counts beside the server, and may be one wrong. */
    private static List<Throwable> refusal(Runnable way) {
        for (int tries = 0; tries < 3; tries++) {
            try {
                way.run();
            } catch (RejectedExecutionException full) {
                return List.of(full);
            }
        }
        return List.of();
    }

    @Test
    void jobs_moreThanMayWait_areRefused_howeverTheyAreAdded() throws Exception {
        var refused = new ArrayList<Throwable>();
        scope.start(callback(() -> {
                    fill();
                    List<Runnable> ways = List.of(
                            () -> scope.add(callback(() -> {})),
                            () -> scope.start(callback(() -> {})),
                            () -> scope.add(coroutine(() -> {})),
                            () -> scope.run(coroutine(() -> {})));
                    for (var way : ways) {
                        refused.addAll(refusal(way));
                    }
                }))
                .await();
        assertThat(refused)
                .hasSize(4)
                .allSatisfy(full -> assertThat(full)
                        .hasMessageContaining("lane of owner")
                        .hasMessageContaining("jobs wait already"));
        flush();
        scope.start(coroutine(() -> {})).await();
    }

    @Test
    void listener_whoseLaneIsFull_isNotAsked_andThatIsSaidOnce() throws Exception {
        var asked = new AtomicInteger();
        var listener = scope.<String>register(Listener.coroutine(seen::add), _ -> asked.incrementAndGet() > 0);
        scope.start(callback(() -> {
                    fill();
                    scope.inHome(() -> tell(listener, 100));
                }))
                .await();
        flush();
        assertThat(asked).hasValue(0);
        assertThat(lines.all())
                .singleElement()
                .asString()
                .startsWith("owner: is not told what happens any more: 100000 jobs wait already");
        scope.turn(() -> scope.inHome(() -> tell(listener, 1)));
        flush();
        flush();
        assertThat(seen).containsExactly("news");
    }

    @Test
    void queued_moreThanMayWait_areRefused_andThatIsSaidOnce() throws Exception {
        var listener = scope.<String>register(Listener.coroutine(Overlap.QUEUED, this::linger), null);
        scope.turn(() -> scope.inHome(() -> tell(listener, Lane.BOUND + 100)));
        awaitBegun(1);
        flush();
        // The first one waited in the lane while the others came.
        assertThat(scope.lane().length()).isEqualTo(Lane.BOUND - 1);
        assertThat(lines.all()).singleElement().asString().startsWith("owner: is not told what happens any more");
        listener.close();
        flush();
        assertThat(scope.lane().length()).isZero();
    }

    private void tell(Registration<String> listener, int times) {
        for (int n = 0; n < times; n++) house.loop.tell("news", new Registration<?>[] {listener}, null);
    }
}
