package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hob.home.Home;
import org.hob.home.NotReady;
import org.hob.home.Platform;
import org.hob.job.Job;
import org.hob.job.TaskException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start of the house and the end of a scope wait for, and what not, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class BackgroundTest extends OpenHouse {

    private final CompletableFuture<Void> end = new CompletableFuture<>();

    BackgroundTest(boolean portable) {
        super(portable);
    }

    private void untilEnd() {
        home.adopt(end).await();
    }

    private void setUp(Platform platform) {
        var done = new CountDownLatch(1);
        house.addPlatform("platform", "platform", home -> {
            try {
                platform.setUp(home);
            } finally {
                done.countDown();
            }
        });
        home.start(blocking(done::await)).await();
        settle();
    }

    private boolean settlesOnceItEnds() {
        for (int n = 0; n < 20; n++) settle();
        boolean before = house.isSettled();
        assertThat(house.settingUp()).singleElement().asString().startsWith("platform: ");
        end.complete(null);
        while (!house.isSettled()) settle();
        return !before;
    }

    // mirrors test_core.py: test_pending_scheduler
    // mirrors test_core.py: test_add_job_pending_tasks_coro
    @Test
    void settled_waitsForWhatSetUpStarted() {
        setUp(home -> home.start(coroutine(this::untilEnd)));
        assertThat(settlesOnceItEnds()).isTrue();
    }

    // mirrors test_core.py: test_async_add_job_pending_tasks_executor
    // mirrors test_core.py: test_async_add_executor_job
    @Test
    void settled_waitsForWhatSetUpAdded_onWorkersToo_andWhatTheseStart() {
        setUp(home -> home.add(blocking(() -> home.add(coroutine(this::untilEnd)))));
        assertThat(settlesOnceItEnds()).isTrue();
    }

    // mirrors test_core.py: test_async_add_job_pending_tasks_callback
    @Test
    void settled_afterCallbacks_andInScopesOfTheHome() {
        setUp(home -> home.scope().add(callback(() -> home.start(coroutine(this::untilEnd)))));
        assertThat(settlesOnceItEnds()).isTrue();
    }

    // mirrors test_core.py: test_async_add_hass_job_background
    // mirrors test_core.py: test_async_run_hass_job_background
    @Test
    void settled_doesNotWaitForTheBackground_norForTimers() {
        setUp(home -> {
            home.background(coroutine(this::untilEnd));
            home.after(Duration.ofDays(1), callback(() -> {}));
            home.every(Duration.ofDays(1), callback(() -> {}));
        });
        while (!house.isSettled()) settle();
        assertThat(end).isNotDone();
    }

    @Test
    void settled_afterAFailedSetUp_whoseTasksAreCancelled() {
        setUp(home -> {
            home.start(coroutine(() -> home.sleep(Duration.ofDays(1))));
            throw new NotReady("booting");
        });
        while (!house.isSettled()) settle();
        assertThat(end).isNotDone();
    }

    @Test
    void settled_whatIsStartedLater_doesNotCount() {
        var kept = new CompletableFuture<Home>();
        setUp(kept::complete);
        while (!house.isSettled()) settle();
        kept.join().start(coroutine(this::untilEnd));
        settle();
        assertThat(house.isSettled()).isTrue();
    }

    @Test
    void join_doesNotWaitForTheBackground() {
        var scope = home.scope();
        scope.background(coroutine(this::untilEnd));
        var waited = scope.start(callback(() -> {}));
        home.start(coroutine(scope::join)).await();
        assertThat(waited.isDone()).isTrue();
    }

    // mirrors test_core.py: test_background_task
    @Test
    void background_endsWithItsScope() {
        var scope = home.scope();
        var task = scope.background(coroutine(this::untilEnd));
        settle();
        scope.close();
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
        Job late = callback(() -> {});
        assertThatThrownBy(() -> scope.background(late).await()).isInstanceOf(TaskException.WasCancelled.class);
    }

    // mirrors test_core.py: test_async_add_executor_job_background
    @Test
    void settled_doesNotWaitForWhatABackgroundJobStarts() {
        var begun = new CountDownLatch(1);
        setUp(home -> home.background(coroutine(() -> {
            home.start(blocking(() -> end.join()));
            home.add(blocking(() -> end.join()));
            begun.countDown();
        })));
        home.start(blocking(begun::await)).await();
        settle();
        assertThat(house.isSettled()).isTrue();
        end.complete(null);
    }
}
