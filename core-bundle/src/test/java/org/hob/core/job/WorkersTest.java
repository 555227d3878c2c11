package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.job.Job;
import org.hob.job.LoopStatus;
import org.hob.job.Task;
import org.hob.job.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets how many of the workers, and that there are enough. */
@Timeout(60)
final class WorkersTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** What one owner alone gets, and what one bundle alone gets. */
    private static final int OF_AN_OWNER = WorkerShares.OF_A_BUNDLE / 4;

    private final Lines lines = new Lines();
    private final ManualClock clock = new ManualClock();
    private final OneOwner house = new OneOwner(false, clock, lines);
    private final JobScope other = house.another("other", "another bundle");
    private final CountDownLatch over = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);

    @AfterEach
    void close() {
        over.countDown();
        house.close();
    }

    private void stick(JobScope owner, int jobs) {
        for (int n = 0; n < jobs; n++) owner.add(Job.blocking(this::stick));
    }

    private void stick() throws InterruptedException {
        begun.release();
        over.await();
    }

    private void assertThatOthersGoOn() {
        assertThat(other.start(Work.blocking(() -> 42)).await(LONG)).isEqualTo(42);
    }

    private LoopStatus.Lane lane(String owner) {
        return house.loop.status().lanes().stream()
                .filter(lane -> lane.owner().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void owner_alone_hasAQuarterOfItsBundles() throws Exception {
        stick(house.scope, OF_AN_OWNER + 4);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        assertThatOthersGoOn();
        assertThat(lane("owner"))
                .returns(OF_AN_OWNER, LoopStatus.Lane::blocking)
                .returns(4, LoopStatus.Lane::blockingWaiting);
        assertThat(begun.availablePermits()).isZero();
    }

    @Test
    void owner_whoseJobsEnd_hasTheNextBegin() throws Exception {
        stick(house.scope, 3 * OF_AN_OWNER);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        over.countDown();
        assertThat(begun.tryAcquire(2 * OF_AN_OWNER, 20, SECONDS)).isTrue();
    }

    @Test
    void jobsOfABundle_stuck_leaveWorkersForItsOtherOwners() {
        for (int n = 0; n < 8; n++) stick(house.another("stuck " + n, "bundle"), OF_AN_OWNER);
        assertThat(house.scope.start(Work.blocking(() -> 42)).await(LONG)).isEqualTo(42);
    }

    @Test
    void jobs_stuckAsManyAsThereAreWorkers_ofOneBundle_delayNoOther() {
        for (int n = 0; n < 16; n++) stick(house.another("stuck " + n, "bundle"), Workers.LIMIT / 16);
        assertThatOthersGoOn();
    }

    @Test
    void jobs_stuckMoreThanThereAreWorkers_ofManyBundles_delayNoOther() {
        for (int n = 0; n < 64; n++) stick(house.another("stuck " + n, "bundle " + n), 64);
        assertThatOthersGoOn();
    }

    @Test
    void bundles_takeTurns() throws Exception {
        List<String> seen = new ArrayList<>();
        stick(house.scope, OF_AN_OWNER);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        var first = house.scope.start(Work.blocking(() -> seen.add("waits for its own")));
        assertThatOthersGoOn();
        assertThat(seen).isEmpty();
        over.countDown();
        first.await(LONG);
        assertThat(seen).containsExactly("waits for its own");
    }

    @Test
    void closings_stuck_leaveWorkersForTheirOwnersJobs_andForOthers() throws Exception {
        for (int n = 0; n < 2 * Workers.LIMIT; n++) {
            var child = house.scope.scope();
            child.own(this::stick);
            child.close();
        }
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        assertThat(house.scope.start(Work.blocking(() -> 42)).await(LONG)).isEqualTo(42);
        assertThatOthersGoOn();
    }

    @Test
    void closing_freesTheJobsThatWaitForIt() throws Exception {
        stick(house.scope, OF_AN_OWNER);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        var freed = house.scope.start(Job.blocking(() -> {}));
        var child = house.scope.scope();
        child.own(over::countDown);
        child.close();
        freed.await(LONG);
    }

    @Test
    void stages_whoseContinuationsAreStuck_leaveWorkersForJobs() throws Exception {
        var all = new CompletableFuture<Integer>();
        for (int n = 0; n < 2 * Workers.LIMIT; n++)
            house.scope.adopt(all).toStage().thenAccept(_ -> over());
        all.complete(1);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        assertThatOthersGoOn();
        assertThat(house.scope.start(Work.blocking(() -> 42)).await(LONG)).isEqualTo(42);
    }

    private void over() {
        try {
            stick();
        } catch (InterruptedException endOfTheHouse) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void stages_areCompletedThoughAllJobsOfTheirOwnerWaitForThem() throws Exception {
        var all = new CompletableFuture<Integer>();
        var stage = house.scope.adopt(all).toStage().toCompletableFuture();
        var tasks = new ArrayList<Task<?>>();
        for (int n = 0; n < OF_AN_OWNER; n++) {
            tasks.add(house.scope.start(Work.blocking(() -> {
                begun.release();
                return stage.get();
            })));
        }
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        all.complete(1);
        for (var task : tasks) assertThat(task.await(LONG)).isEqualTo(1);
    }

    @Test
    void jobs_moreThanMayWait_areRefusedInTheNameOfTheirOwner() throws Exception {
        stick(house.scope, OF_AN_OWNER);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        stick(house.scope, Lane.BOUND);
        assertThatThrownBy(() -> house.scope.add(Job.blocking(() -> {})))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("lane of owner")
                .hasMessageContaining("blocking jobs wait already");
    }

    @Test
    void jobsThatDoNotBegin_areSaidOnce_andThatTheyDoAgain() throws Exception {
        stick(house.scope, OF_AN_OWNER + 1);
        assertThat(begun.tryAcquire(OF_AN_OWNER, 20, SECONDS)).isTrue();
        for (int n = 0; n < 5; n++) pass(Duration.ofSeconds(10));
        assertThat(lines.all())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("owner: 1 blocking jobs wait, and none has begun for 10 s"));
        over.countDown();
        assertThat(begun.tryAcquire(1, 20, SECONDS)).isTrue();
        pass(Duration.ofSeconds(10));
        assertThat(lines.all()).hasSize(2).last().isEqualTo("owner: its blocking jobs begin again");
    }

    private void pass(Duration time) {
        clock.advance(time);
        house.loop.rouse();
        house.scope.start(Job.callback(() -> {})).await(LONG);
        house.journal.flush();
    }

    @Test
    void worker_thatEndsWhereThereAreAsManyAsThereMayBe_isReplaced() throws Exception {
        var first = house.another("first", "first");
        var mayEnd = new CountDownLatch(1);
        var ends = first.start(Job.blocking(() -> {
            begun.release();
            mayEnd.await();
        }));
        for (int n = 1; n < Workers.MOST; n++) stick(house.another("owner " + n, "bundle " + n), 1);
        assertThat(begun.tryAcquire(Workers.MOST, 20, SECONDS)).isTrue();
        house.loop.renewThreads();
        mayEnd.countDown();
        ends.await(LONG);
        assertThat(first.start(Work.blocking(() -> 42)).await(LONG)).isEqualTo(42);
        assertThat(house.loop.status().workers().limit()).isEqualTo(Workers.LIMIT);
    }

    @Test
    void workers_takeEveryJobWhileTheyAreRenewed() throws Exception {
        var done = new AtomicInteger();
        var last = new CountDownLatch(20_000);
        for (int n = 0; n < 20_000; n++) {
            house.scope.add(Job.blocking(() -> {
                done.incrementAndGet();
                last.countDown();
            }));
            if (n % 100 == 0) house.loop.renewThreads();
        }
        assertThat(last.await(20, SECONDS)).isTrue();
        assertThat(done).hasValue(20_000);
    }
}
