package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;
import static org.hob.job.Paced.Edge.LEADING;
import static org.hob.job.Paced.Edge.TRAILING;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hob.job.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that run less often than they are called for, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class PacedTest extends OpenHouse {

    private static final Duration TEN = Duration.ofSeconds(10);

    private final AtomicInteger runs = new AtomicInteger();
    private final Job run = callback(runs::incrementAndGet);

    PacedTest(boolean portable) {
        super(portable);
    }

    // mirrors helpers/test_debounce.py: test_immediate_works
    // mirrors helpers/test_debounce.py: test_immediate_works_with_schedule_call
    // mirrors helpers/test_debounce.py: test_immediate_works_with_callback_function
    @Test
    void debounced_leading_runsAtOnce_andOnceMoreForWhatCameMeanwhile() {
        var paced = home.debounced(TEN, LEADING, run);
        paced.call();
        home.untilIdle();
        assertThat(runs).hasValue(1);
        paced.call();
        paced.call();
        home.advance(Duration.ofSeconds(9));
        assertThat(runs).hasValue(1);
        home.advance(Duration.ofSeconds(1));
        assertThat(runs).hasValue(2);
        paced.call();
        home.untilIdle();
        assertThat(runs).as("cools down after the second, too").hasValue(2);
        home.advance(TEN);
        assertThat(runs).hasValue(3);
        home.advance(TEN);
        assertThat(runs).as("nobody called").hasValue(3);
        paced.call();
        home.untilIdle();
        assertThat(runs).as("rests").hasValue(4);
    }

    // mirrors helpers/test_debounce.py: test_immediate_works_with_executor_function
    @Test
    void debounced_onAWorker_callsWhileItRunsAreOneMore() {
        var ends = new AtomicReference<>(new CompletableFuture<String>());
        var paced = home.debounced(TEN, LEADING, blocking(() -> {
            runs.incrementAndGet();
            home.adopt(ends.get()).await();
        }));
        paced.call();
        home.untilIdle();
        paced.call();
        paced.call();
        home.advance(TEN);
        assertThat(runs).as("still runs").hasValue(1);
        ends.get().complete("first");
        home.untilIdle();
        home.advance(TEN);
        assertThat(runs).hasValue(2);
    }

    // mirrors helpers/test_debounce.py: test_immediate_works_with_passed_callback_function_raises
    // mirrors helpers/test_debounce.py: test_immediate_works_with_passed_coroutine_raises
    @Test
    void debounced_thatFails_goesOn() {
        var paced = home.debounced(TEN, LEADING, callback(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("meant");
        }));
        paced.call();
        paced.call();
        home.advance(TEN);
        assertThat(runs).hasValue(2);
        assertThat(home.notices()).hasSize(2).allMatch(line -> line.endsWith("IllegalStateException: meant"));
    }

    // mirrors helpers/test_debounce.py: test_not_immediate_works
    // mirrors helpers/test_debounce.py: test_not_immediate_works_schedule_call
    @Test
    void debounced_trailing_runsOnceAfterTheTime_whichFurtherCallsDoNotProlong() {
        var paced = home.debounced(TEN, TRAILING, run);
        paced.call();
        home.advance(Duration.ofSeconds(6));
        paced.call();
        assertThat(runs).hasValue(0);
        home.advance(Duration.ofSeconds(4));
        assertThat(runs).hasValue(1);
        paced.call();
        home.advance(TEN);
        assertThat(runs).hasValue(2);
        home.advance(TEN);
        assertThat(runs).hasValue(2);
    }

    @Test
    void debounced_cancelled_forgetsWhatWaits() {
        var paced = home.debounced(TEN, TRAILING, run);
        paced.call();
        paced.cancel();
        home.advance(TEN);
        assertThat(runs).hasValue(0);
        paced.call();
        home.advance(TEN);
        assertThat(runs).hasValue(1);
    }

    // mirrors helpers/test_debounce.py: test_shutdown
    // mirrors helpers/test_debounce.py: test_shutdown_releases_parent_class
    @Test
    void debounced_withItsScope_runsNoMore_andKeepsNoTimer() {
        var scope = home.scope();
        var paced = scope.debounced(TEN, LEADING, run);
        paced.call();
        paced.call();
        home.untilIdle();
        scope.close();
        home.untilIdle();
        assertThat(home.view().status().timers()).isZero();
        paced.call();
        home.advance(TEN);
        assertThat(runs).hasValue(1);
    }

    // mirrors helpers/test_debounce.py: test_background
    @Test
    void debounced_calledFromAnyThread_neverWaits() throws Exception {
        var held = new CompletableFuture<Void>();
        var paced = home.debounced(TEN, LEADING, coroutine(() -> {
            home.adopt(held).await();
            runs.incrementAndGet();
        }));
        var caller = new Thread(paced::call);
        caller.start();
        caller.join();
        held.complete(null);
        home.advance(TEN);
        assertThat(runs).hasValue(1);
    }

    // mirrors util/test_init.py: test_throttle
    @Test
    void throttled_dropsWhatComesInBetween() {
        var paced = home.throttled(TEN, run);
        paced.call();
        paced.call();
        home.advance(Duration.ofSeconds(9));
        paced.call();
        home.untilIdle();
        assertThat(runs).hasValue(1);
        home.advance(Duration.ofSeconds(1));
        assertThat(runs).as("dropped, not delayed").hasValue(1);
        paced.call();
        home.untilIdle();
        assertThat(runs).hasValue(2);
    }

    // mirrors util/test_init.py: test_throttle_per_instance
    @Test
    void throttled_eachForItself() {
        home.throttled(TEN, run).call();
        home.throttled(TEN, run).call();
        home.untilIdle();
        assertThat(runs).hasValue(2);
    }

    // mirrors helpers/test_ratelimit.py: test_hit
    // mirrors helpers/test_ratelimit.py: test_miss
    @Test
    void limited_runsSoOften_andTheLastCallLater() {
        var paced = home.limited(2, TEN, run);
        paced.call();
        home.advance(Duration.ofSeconds(4));
        paced.call();
        paced.call();
        paced.call();
        home.untilIdle();
        assertThat(runs).hasValue(2);
        home.advance(Duration.ofSeconds(5));
        assertThat(runs).hasValue(2);
        home.advance(Duration.ofSeconds(1));
        assertThat(runs).as("ten seconds after the first").hasValue(3);
        paced.call();
        home.untilIdle();
        assertThat(runs).hasValue(3);
        home.advance(Duration.ofSeconds(4));
        assertThat(runs).as("ten seconds after the second").hasValue(4);
        home.advance(TEN);
        assertThat(runs).hasValue(4);
    }

    @Test
    void timesAndNumbers_outOfRange_areRefusedByName() {
        assertThatThrownBy(() -> home.debounced(Duration.ZERO, LEADING, run))
                .hasMessage("cooldown: PT0S (expected: more than zero)");
        assertThatThrownBy(() -> home.throttled(Duration.ofSeconds(-1), run))
                .hasMessage("interval: PT-1S (expected: more than zero)");
        assertThatThrownBy(() -> home.limited(0, TEN, run)).hasMessage("runs: 0 (expected: 1 or more)");
    }
}
