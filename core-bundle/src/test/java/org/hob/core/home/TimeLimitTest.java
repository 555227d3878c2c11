package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.job.Cancelled;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits, and what stops their clocks, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class TimeLimitTest extends OpenHouse {

    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger sleeps = new AtomicInteger();

    TimeLimitTest(boolean portable) {
        super(portable);
    }

    private Task<String> start(Callable<String> code) {
        var task = home.start(Work.coroutine(code::call));
        settle();
        return task;
    }

    private String sleep(Duration time) {
        sleeps.incrementAndGet();
        home.sleep(time);
        return "done";
    }

    /** Waits until so many sleeps have begun: a thread of the portable carrier takes its time to wake. */
    private void awaitSleeps(int number) {
        while (sleeps.get() < number) settle();
        settle();
    }

    // mirrors util/test_timeout.py: test_simple_global_timeout
    // mirrors util/test_timeout.py: test_simple_zone_timeout
    @Test
    void within_cutsAWaitShort_inAZoneOrNot() {
        var plain = start(() -> home.within(TEN, () -> sleep(MINUTE)));
        var zoned = start(() -> home.within(TEN, "zone", () -> sleep(MINUTE)));
        var quick = start(() -> home.within(TEN, "zone", () -> sleep(Duration.ofSeconds(5))));
        advance(Duration.ofSeconds(5));
        assertThat(quick.await()).isEqualTo("done");
        advance(Duration.ofSeconds(5));
        assertThatThrownBy(plain::await).isInstanceOf(TaskException.TimedOut.class);
        assertThatThrownBy(zoned::await).isInstanceOf(TaskException.TimedOut.class);
    }

    // mirrors util/test_timeout.py: test_simple_global_timeout_with_executor_job
    @Test
    void within_onAWorker_cutsItsSleepShort() {
        var begun = new CompletableFuture<Void>();
        var task = home.start(Work.blocking(() -> home.within(TEN, () -> {
            begun.complete(null);
            return sleep(MINUTE);
        })));
        begun.join();
        awaitSleeps(1);
        while (house.loop().status().timers() < 2) settle();
        advance(TEN);
        assertThatThrownBy(task::await).isInstanceOf(TaskException.TimedOut.class);
    }

    // mirrors util/test_timeout.py: test_simple_global_timeout_freeze
    @Test
    void unhurried_stopsTheClockOfTheLimitsAroundIt() {
        var task = start(() -> home.within(MINUTE, () -> home.within(TEN, () -> home.unhurried(() -> sleep(MINUTE)))));
        advance(Duration.ofSeconds(59));
        assertThat(task.isDone()).isFalse();
        advance(Duration.ofSeconds(1));
        assertThat(task.await()).isEqualTo("done");
    }

    // mirrors util/test_timeout.py: test_simple_global_timeout_freeze_reset
    // mirrors util/test_timeout.py: test_simple_zone_timeout_freeze_reset
    @Test
    void unhurried_whenItIsOver_theClockGoesOnWithWhatWasLeft() {
        for (var zone : new String[] {"", "zone"}) {
            sleeps.set(0);
            var task = start(() -> home.within(TEN, "zone", () -> {
                sleep(Duration.ofSeconds(4));
                if (zone.isEmpty()) home.unhurried(() -> sleep(MINUTE));
                else home.unhurried(zone, () -> sleep(MINUTE));
                return sleep(MINUTE);
            }));
            advance(Duration.ofSeconds(4));
            awaitSleeps(2);
            advance(MINUTE);
            awaitSleeps(3);
            advance(Duration.ofSeconds(5));
            assertThat(task.isDone()).isFalse();
            advance(Duration.ofSeconds(1));
            assertThatThrownBy(task::await).isInstanceOf(TaskException.TimedOut.class);
        }
    }

    // mirrors util/test_timeout.py: test_simple_zone_timeout_freeze
    // mirrors util/test_timeout.py: test_mix_zone_timeout_freeze
    @Test
    void unhurriedInAZone_stopsTheClocksOfEverybodyThere_andOfNobodyElse() {
        var inside = start(() -> home.within(TEN, "zone", () -> sleep(MINUTE)));
        var elsewhere = start(() -> home.within(TEN, "another", () -> sleep(MINUTE)));
        var nowhere = start(() -> home.within(TEN, () -> sleep(MINUTE)));
        var migration = start(() -> home.unhurried("zone", () -> sleep(MINUTE)));
        var later = start(() -> home.within(TEN, "zone", () -> sleep(Duration.ofSeconds(50))));
        advance(TEN);
        assertThatThrownBy(elsewhere::await).isInstanceOf(TaskException.TimedOut.class);
        assertThatThrownBy(nowhere::await).isInstanceOf(TaskException.TimedOut.class);
        advance(Duration.ofSeconds(50));
        assertThat(migration.await()).isEqualTo("done");
        assertThat(inside.await()).isEqualTo("done");
        assertThat(later.await()).as("began while the clock stood still").isEqualTo("done");
    }

    // mirrors util/test_timeout.py: test_simple_zone_timeout_freeze_inside_executor_job
    @Test
    void unhurried_onAWorker_too() {
        var inside = start(() -> home.within(TEN, "zone", () -> sleep(MINUTE)));
        var task = home.start(Work.blocking(() -> home.unhurried("zone", () -> sleep(MINUTE))));
        awaitSleeps(2);
        while (house.loop().status().timers() != 2) settle();
        advance(TEN);
        assertThat(inside.isDone()).isFalse();
        advance(MINUTE);
        assertThat(task.await()).isEqualTo("done");
        assertThat(inside.await()).isEqualTo("done");
    }

    // mirrors util/test_timeout.py: test_mix_zone_timeout_freeze_and_global_freeze
    @Test
    void unhurriedTwice_theClockGoesOnAfterBoth() {
        var task = start(() -> home.within(TEN, "zone", () -> {
            home.unhurried("zone", () -> home.unhurried(() -> sleep(MINUTE)));
            return sleep(MINUTE);
        }));
        var other = start(() -> home.unhurried("zone", () -> sleep(MINUTE.multipliedBy(2))));
        advance(MINUTE);
        awaitSleeps(3);
        advance(Duration.ofSeconds(30));
        assertThat(task.isDone()).isFalse();
        advance(Duration.ofSeconds(30));
        assertThat(other.await()).isEqualTo("done");
        assertThat(task.await()).isEqualTo("done");
    }

    // mirrors util/test_timeout.py: test_simple_zone_timeout_freeze_without_timeout
    // mirrors util/test_timeout.py: test_simple_zone_timeout_freeze_without_timeout_cleanup
    @Test
    void unhurried_withoutALimit_onlyRunsTheCode_andLeavesNothing() throws Exception {
        assertThat(home.unhurried(() -> "done")).isEqualTo("done");
        assertThat(home.unhurried("zone", () -> "done")).isEqualTo("done");
        var task = start(() -> home.within(TEN, "zone", () -> sleep(MINUTE)));
        advance(TEN);
        assertThatThrownBy(task::await).isInstanceOf(TaskException.TimedOut.class);
        advance(TEN);
        assertThat(house.loop().status().timers()).isZero();
    }

    // mirrors util/test_timeout.py: test_simple_zone_timeout_freeze_without_timeout_exeption
    // mirrors util/test_timeout.py: test_simple_zone_timeout_zone_with_timeout_exeption
    @Test
    void exceptions_comeAsTheyAre_andTheClockGoesOn() {
        var task = start(() -> home.within(TEN, "zone", () -> {
            assertThatThrownBy(() -> home.unhurried("zone", () -> {
                        throw new IllegalStateException("meant");
                    }))
                    .hasMessage("meant");
            return sleep(MINUTE);
        }));
        advance(TEN);
        assertThatThrownBy(task::await).isInstanceOf(TaskException.TimedOut.class);
    }

    // mirrors util/test_timeout.py: test_simple_global_timeout_does_not_leak_upward
    // mirrors util/test_timeout.py: test_simple_zone_timeout_does_not_leak_upward
    @Test
    void within_theOneThatIsOver_isTheOneThatIsThrown_andTheJobGoesOn() {
        var task = start(() -> {
            try {
                return home.within(TEN, "zone", () -> sleep(MINUTE));
            } catch (TaskException.TimedOut over) {
                return sleep(MINUTE);
            }
        });
        advance(TEN);
        awaitSleeps(2);
        assertThat(task.isDone()).isFalse();
        advance(MINUTE);
        assertThat(task.await()).isEqualTo("done");
    }

    // mirrors util/test_timeout.py: test_simple_zone_timeout_does_not_swallow_cancelled
    @Test
    void within_cancelled_isCancelledNotTimedOut() {
        var end = new CompletableFuture<Throwable>();
        var task = home.start(coroutine(() -> {
            try {
                home.within(TEN, "zone", () -> sleep(MINUTE));
            } catch (Cancelled cancelled) {
                end.complete(cancelled);
                throw cancelled;
            }
        }));
        settle();
        task.cancel();
        assertThat(home.adopt(end).await()).isInstanceOf(Cancelled.class);
    }
}
