package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;
import static org.hob.job.Paced.Edge.LEADING;
import static org.hob.job.Paced.Edge.TRAILING;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
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
        settle();
        assertThat(runs).hasValue(1);
        paced.call();
        paced.call();
        advance(Duration.ofSeconds(9));
        assertThat(runs).hasValue(1);
        advance(Duration.ofSeconds(1));
        assertThat(runs).hasValue(2);
        paced.call();
        settle();
        assertThat(runs).as("cools down after the second, too").hasValue(2);
        advance(TEN);
        assertThat(runs).hasValue(3);
        advance(TEN);
        assertThat(runs).as("nobody called").hasValue(3);
        paced.call();
        settle();
        assertThat(runs).as("rests").hasValue(4);
    }

    // mirrors helpers/test_debounce.py: test_immediate_works_with_executor_function
    @Test
    void debounced_onAWorker_callsWhileItRunsAreOneMore() {
        var ends = new Semaphore(0);
        var begun = new Semaphore(0);
        var paced = home.debounced(TEN, LEADING, blocking(() -> {
            runs.incrementAndGet();
            begun.release();
            ends.acquire();
        }));
        paced.call();
        begun.acquireUninterruptibly();
        paced.call();
        paced.call();
        advance(TEN);
        assertThat(runs).as("still runs").hasValue(1);
        ends.release();
        while (house.loop().status().timers() == 0) settle();
        advance(TEN);
        begun.acquireUninterruptibly();
        assertThat(runs).hasValue(2);
        ends.release();
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
        advance(TEN);
        assertThat(runs).hasValue(2);
    }

    // mirrors helpers/test_debounce.py: test_not_immediate_works
    // mirrors helpers/test_debounce.py: test_not_immediate_works_schedule_call
    @Test
    void debounced_trailing_runsOnceAfterTheTime_whichFurtherCallsDoNotProlong() {
        var paced = home.debounced(TEN, TRAILING, run);
        paced.call();
        advance(Duration.ofSeconds(6));
        paced.call();
        assertThat(runs).hasValue(0);
        advance(Duration.ofSeconds(4));
        assertThat(runs).hasValue(1);
        paced.call();
        advance(TEN);
        assertThat(runs).hasValue(2);
        advance(TEN);
        assertThat(runs).hasValue(2);
    }

    @Test
    void debounced_cancelled_forgetsWhatWaits() {
        var paced = home.debounced(TEN, TRAILING, run);
        paced.call();
        paced.cancel();
        advance(TEN);
        assertThat(runs).hasValue(0);
        paced.call();
        advance(TEN);
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
        settle();
        scope.close();
        settle();
        assertThat(house.loop().status().timers()).isZero();
        paced.call();
        advance(TEN);
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
        advance(TEN);
        while (runs.get() == 0) settle();
        assertThat(runs).hasValue(1);
    }

    // mirrors util/test_init.py: test_throttle
    @Test
    void throttled_dropsWhatComesInBetween() {
        var paced = home.throttled(TEN, run);
        paced.call();
        paced.call();
        advance(Duration.ofSeconds(9));
        paced.call();
        settle();
        assertThat(runs).hasValue(1);
        advance(Duration.ofSeconds(1));
        assertThat(runs).as("dropped, not delayed").hasValue(1);
        paced.call();
        settle();
        assertThat(runs).hasValue(2);
    }

    // mirrors util/test_init.py: test_throttle_per_instance
    @Test
    void throttled_eachForItself() {
        home.throttled(TEN, run).call();
        home.throttled(TEN, run).call();
        settle();
        assertThat(runs).hasValue(2);
    }

    // mirrors helpers/test_ratelimit.py: test_hit
    // mirrors helpers/test_ratelimit.py: test_miss
    @Test
    void limited_runsSoOften_andTheLastCallLater() {
        var paced = home.limited(2, TEN, run);
        paced.call();
        advance(Duration.ofSeconds(4));
        paced.call();
        paced.call();
        paced.call();
        settle();
        assertThat(runs).hasValue(2);
        advance(Duration.ofSeconds(5));
        assertThat(runs).hasValue(2);
        advance(Duration.ofSeconds(1));
        assertThat(runs).as("ten seconds after the first").hasValue(3);
        paced.call();
        settle();
        assertThat(runs).hasValue(3);
        advance(Duration.ofSeconds(4));
        assertThat(runs).as("ten seconds after the second").hasValue(4);
        advance(TEN);
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
