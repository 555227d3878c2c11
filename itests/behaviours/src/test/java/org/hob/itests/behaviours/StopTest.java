package org.hob.itests.behaviours;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.hob.home.Home;
import org.hob.job.Cancelled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a house on the machine's clock, with jobs that refuse to end, on both carriers. Its bound is a few seconds; the limit here is for slow machines. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(20)
final class StopTest {

    private final boolean portable;
    private final Heard heard = new Heard();
    private final CountDownLatch begun = new CountDownLatch(1);
    private House house = House.open();
    private Home home = house.home("stubborn", "stubborn");
    private final CountDownLatch released = new CountDownLatch(1);

    StopTest(boolean portable) {
        this.portable = portable;
    }

    @BeforeEach
    void open() {
        if (!portable) return;
        house.close();
        house = House.openPortable(HouseClock.ofMachine());
        home = house.home("stubborn", "stubborn");
    }

    @AfterEach
    void close() {
        released.countDown();
        house.close();
        heard.close();
    }

    private void stopWhenBegun() throws Exception {
        assertThat(begun.await(10, SECONDS)).isTrue();
        house.close();
    }

    private void assertLeft(String words) {
        assertThat(heard.lines())
                .filteredOn(line -> line.startsWith("does not end, and is left behind: "))
                .singleElement()
                .asString()
                .contains("stubborn: ")
                .contains(words);
    }

    // mirrors test_core.py: test_stage_shutdown_timeouts
    @Test
    void callback_thatSpinsForEver_isNamedAndLeft() throws Exception {
        home.add(callback(this::spin));
        stopWhenBegun();
        assertLeft("StopTest.spin (StopTest.java:");
    }

    private void spin() {
        begun.countDown();
        while (released.getCount() > 0) Thread.onSpinWait();
    }

    // mirrors test_core.py: test_shutdown_does_not_block_on_shielded_tasks
    // mirrors test_runner.py: test_run_does_not_block_forever_with_shielded_task
    @Test
    void coroutine_thatSwallowsCancelled_isNamedAndLeft() throws Exception {
        home.add(coroutine(this::goOn));
        stopWhenBegun();
        assertLeft("StopTest.goOn");
    }

    private void goOn() {
        while (released.getCount() > 0) {
            try {
                begun.countDown();
                home.sleep(Duration.ofDays(1));
            } catch (Cancelled deaf) {
                assertThat(deaf).isNotNull();
            }
        }
    }

    // mirrors util/test_executor.py: test_overall_timeout_reached
    // mirrors util/test_executor.py: test_executor_shutdown_only_logs_max_attempts
    @Test
    void worker_thatCannotBeInterrupted_isNamedOnceAndLeft() throws Exception {
        home.add(blocking(this::parkForEver));
        stopWhenBegun();
        assertLeft("StopTest.parkForEver (StopTest.java:");
    }

    private void parkForEver() {
        begun.countDown();
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException deaf) {
                assertThat(deaf).isNotNull();
            }
        }
    }

    @Test
    void thing_whoseCloseHangs_isNamedAndLeft() throws Exception {
        home.own(this::parkForEver);
        begun.countDown();
        stopWhenBegun();
        assertLeft("stubborn: closing org.hob.itests.behaviours.StopTest$$Lambda");
        assertLeft("StopTest.parkForEver (StopTest.java:");
    }

    // mirrors util/test_executor.py: test_executor_shutdown_can_interrupt_threads
    // mirrors test_core.py: test_shutdown_does_not_block_on_normal_tasks
    @Test
    void jobs_thatWait_areInterrupted_andNobodyIsLeft() throws Exception {
        var worker = home.start(blocking(() -> {
            begun.countDown();
            new CountDownLatch(1).await();
        }));
        var task = home.start(coroutine(() -> home.sleep(Duration.ofDays(1))));
        var late = home.after(Duration.ofDays(1), callback(() -> {}));
        stopWhenBegun();
        assertThat(worker.isDone()).isTrue();
        assertThat(task.isDone()).isTrue();
        assertThat(late.isDone()).isTrue();
        assertThat(heard.lines()).noneMatch(line -> line.contains("left behind"));
    }

    // mirrors test_core.py: test_shutdown_job
    @Test
    void things_thatAreOwned_areClosedBeforeTheHouse_evenIfThatTakesAWhile() throws Exception {
        var written = new CompletableFuture<String>();
        var stops = Thread.currentThread();
        home.own(() -> {
            while (stops.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
            written.complete("all of it");
        });
        begun.countDown();
        stopWhenBegun();
        assertThat(written).isCompletedWithValue("all of it");
    }

    @Test
    void everybodyWhoRefuses_atOnce_isNamed_andKeepsNobodyElseFromClosing() throws Exception {
        var written = new CompletableFuture<String>();
        house.home("tidy", "tidy").own(() -> written.complete("all of it"));
        var all = new CountDownLatch(3);
        house.home("one", "one").add(callback(() -> {
            all.countDown();
            spin();
        }));
        house.home("two", "two").add(coroutine(() -> {
            all.countDown();
            goOn();
        }));
        house.home("three", "three").add(blocking(() -> {
            all.countDown();
            parkForEver();
        }));
        house.home("four", "four").own(this::parkForEver);
        assertThat(all.await(10, SECONDS)).isTrue();
        house.close();
        assertThat(written).isCompletedWithValue("all of it");
        for (var owner : List.of("one", "two", "three", "four"))
            assertThat(heard.lines())
                    .filteredOn(line -> line.startsWith("does not end, and is left behind: " + owner + ": "))
                    .hasSize(1);
    }

    // mirrors util/test_async.py: test_shutdown_run_callback_threadsafe
    // mirrors test_core.py: test_shutdown_calls_block_till_done_after_shutdown_run_callback_threadsafe
    @Test
    void turn_whileTheHouseStops_failsAtOnce_alsoForJobsThatUnwind() throws Exception {
        var failure = new CompletableFuture<Throwable>();
        home.start(blocking(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                failure.complete(catchThrowable(() -> home.turn(() -> {})));
            }
        }));
        stopWhenBegun();
        assertThat(failure.get(10, SECONDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("turn: the house is stopping (expected: called before)");
        assertThatThrownBy(() -> home.turn(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void close_whileAPlatformIsBeingSetUp_undoesIt() throws Exception {
        var undone = new CompletableFuture<String>();
        house.addPlatform("platform", "platform", of -> {
            of.own(() -> undone.complete("closed"));
            begun.countDown();
            of.sleep(Duration.ofDays(1));
        });
        stopWhenBegun();
        assertThat(undone).isCompletedWithValue("closed");
        assertThat(house.settingUp()).isEmpty();
    }
}
