package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.job.Coroutine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Where jobs of each kind run, and when, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class JobKindsTest extends OpenHouse {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    JobKindsTest(boolean portable) {
        super(portable);
    }

    // mirrors test_core.py: test_async_add_hass_job_schedule_callback
    @Test
    void callback_added_isQueued_andRunInItsOrder() {
        home.start(callback(() -> {
                    home.add(callback(() -> seen.add("first")));
                    home.add(callback(() -> seen.add("second")));
                    seen.add("added");
                }))
                .await();
        home.untilIdle();
        assertThat(seen).containsExactly("added", "first", "second");
    }

    // mirrors test_core.py: test_async_run_hass_job_calls_callback
    @Test
    void callback_run_isCalledAtOnce() {
        home.start(callback(() -> {
                    home.run(callback(() -> seen.add("run")));
                    seen.add("after");
                }))
                .await();
        assertThat(seen).containsExactly("run", "after");
    }

    // mirrors test_core.py: test_async_run_hass_job_delegates_non_async
    @Test
    void blocking_run_goesToAWorker() {
        home.start(callback(() -> {
                    home.run(blocking(this::noteWhere));
                    seen.add("after");
                }))
                .await();
        home.untilIdle();
        assertThat(seen).containsExactly("after", "without the turn on hob-worker");
    }

    // mirrors test_core.py: test_async_add_job_add_hass_threaded_job_to_pool
    @Test
    void unmarked_added_goesToAWorker() {
        home.add(this::noteWhere);
        home.untilIdle();
        assertThat(seen).containsExactly("without the turn on hob-worker");
    }

    private void noteWhere() {
        seen.add((home.holdsTurn() ? "with" : "without") + " the turn on "
                + Thread.currentThread().getName().replaceAll("-\\d+$", ""));
    }

    // mirrors test_core.py: test_async_add_hass_job_eager_start_coro_suspends
    // mirrors test_core.py: test_async_run_hass_job_eager_start_coro_suspends
    @Test
    void coroutine_thatWaits_isWaitedForByItsScope() {
        var scope = home.scope();
        scope.add(coroutine(() -> {
            scope.sleep(Duration.ofMinutes(1));
            seen.add("added");
        }));
        scope.run(coroutine(() -> {
            scope.sleep(Duration.ofMinutes(2));
            seen.add("run");
        }));
        scope.join();
        assertThat(seen).containsExactly("added", "run");
    }

    // mirrors test_core.py: test_async_add_hass_job_eager_background
    @Test
    void background_thatWaits_isNotWaitedFor_andEndsWithItsScope() {
        var scope = home.scope();
        var task = scope.background(coroutine(() -> {
            seen.add("begun");
            scope.sleep(Duration.ofDays(1));
        }));
        home.untilIdle();
        scope.join();
        assertThat(seen).containsExactly("begun");
        assertThat(task.isDone()).isFalse();
        scope.close();
        home.untilIdle();
        assertThat(task.isDone()).isTrue();
    }

    // mirrors test_core.py: test_async_add_hass_job_coro_named
    // mirrors test_core.py: test_async_create_task_schedule_coroutine_with_name
    @Test
    void task_isCalledByItsMethod() {
        var task = home.start(this::sleepLong);
        home.untilIdle();
        assertThatThrownBy(() -> task.await(Duration.ofSeconds(1))).hasMessageContaining("JobKindsTest.sleepLong");
        task.cancel();
    }

    @Coroutine
    private void sleepLong() {
        home.sleep(Duration.ofDays(1));
    }
}
