package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** One poll for many, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class CoordinatorTest extends OpenMeter {

    CoordinatorTest(boolean portable) {
        super(portable);
    }

    // mirrors helpers/test_update_coordinator.py: test_update_interval
    @Test
    void polls_onlyWhileSomebodyListens() {
        var meter = meter();
        advance(INTERVAL);
        assertThat(reads).isZero();
        List<Subscription> both = new ArrayList<>();
        home.turn(() -> {
            both.add(meter.on(Listener.callback(heard::add)));
            both.add(meter.on(Listener.callback(heard::add)));
        });
        settle();
        assertThat(heard).as("read at once").containsExactly(1, 1);
        advance(INTERVAL);
        assertThat(reads).isEqualTo(2);
        both.getFirst().close();
        advance(INTERVAL);
        assertThat(heard).containsExactly(1, 1, 2, 2, 3);
        both.getLast().close();
        advance(INTERVAL);
        advance(INTERVAL);
        assertThat(reads).isEqualTo(3);
        meter.on(Listener.callback(heard::add));
        settle();
        assertThat(reads).as("there is something to show").isEqualTo(3);
        advance(INTERVAL);
        assertThat(reads).isEqualTo(4);
    }

    // mirrors helpers/test_update_coordinator.py: test_listener_unsubscribe_releases_coordinator
    @Test
    void lastListenerGone_nothingWaitsAnyMore() {
        var meter = meter();
        var listener = meter.on(Listener.callback(heard::add));
        settle();
        assertThat(house.loop().status().timers()).isEqualTo(1);
        listener.close();
        settle();
        assertThat(house.loop().status().timers()).isZero();
    }

    // mirrors helpers/test_update_coordinator.py: test_coordinator_entity
    @Test
    void fed_theEntitiesShowWhatIsRead_fromArrivalToLeave() {
        var meter = meter();
        var a = sensor(meter, "a");
        settle();
        assertThat(reads).as("nobody is at home").isZero();
        home.addEntities(a);
        settle();
        assertThat(state("sensor.a")).isEqualTo("a 1");
        home.addEntities(sensor(meter, "b"));
        settle();
        assertThat(state("sensor.b")).as("shows at once what is known").isEqualTo("b 1");
        advance(INTERVAL);
        assertThat(state("sensor.a") + state("sensor.b")).isEqualTo("a 2b 2");
        home.removeEntity(a);
        advance(INTERVAL);
        assertThat(state("sensor.a") + state("sensor.b")).isEqualTo("noneb 3");
    }

    // mirrors helpers/test_update_coordinator.py: test_request_refresh
    @Test
    void refresh_callsCloseTogether_areOne() {
        var meter = meter();
        List<Task<Integer>> tasks = new ArrayList<>();
        home.turn(() -> {
            tasks.add(meter.refresh());
            tasks.add(meter.refresh());
        });
        for (var task : tasks) assertThat(task.await()).isEqualTo(1);
        var soon = meter.refresh();
        var too = meter.refresh();
        settle();
        int before = reads;
        assertThat(soon.isDone()).isFalse();
        advance(COOLDOWN);
        assertThat(soon.await()).isEqualTo(before + 1);
        assertThat(too.await()).isEqualTo(before + 1);
    }

    // mirrors helpers/test_update_coordinator.py: test_request_refresh_no_auto_update
    @Test
    void refresh_withoutListeners_readsOnce() {
        var meter = meter();
        assertThat(meter.refresh().await()).isEqualTo(1);
        advance(INTERVAL);
        advance(INTERVAL);
        assertThat(reads).isEqualTo(1);
        assertThat(meter.last()).contains(1);
    }

    // mirrors helpers/test_update_coordinator.py: test_async_refresh
    @Test
    void refresh_tellsTheListeners_andFailsForWhoAsked() {
        var meter = meter();
        meter.on(Listener.callback(heard::add));
        settle();
        advance(COOLDOWN);
        assertThat(meter.refresh().await()).isEqualTo(2);
        settle();
        assertThat(heard).containsExactly(1, 2);
        advance(COOLDOWN);
        failure = new IOException("unplugged");
        assertThatThrownBy(() -> meter.refresh().await()).hasCause(failure);
    }

    @Test
    void refresh_joinsTheReadingThatIsUnderWay() {
        var answer = new CompletableFuture<Integer>();
        var meter = home.poll(INTERVAL, Work.coroutine(() -> {
            reads++;
            return home.adopt(answer).await();
        }));
        var first = meter.refresh();
        settle();
        var second = meter.refresh();
        settle();
        answer.complete(7);
        assertThat(first.await() + second.await()).isEqualTo(14);
        assertThat(reads).isEqualTo(1);
    }

    // mirrors helpers/test_update_coordinator.py: test_async_config_entry_first_refresh_success
    @Test
    void first_returnsWhatIsRead_listenersWaitOneInterval() {
        var meter = meter();
        assertThat(home.start(Work.coroutine(meter::first)).await()).isEqualTo(1);
        home.addEntities(sensor(meter, "a"));
        settle();
        assertThat(state("sensor.a")).isEqualTo("a 1");
        assertThat(reads).isEqualTo(1);
        advance(INTERVAL);
        assertThat(state("sensor.a")).isEqualTo("a 2");
    }

    // mirrors helpers/test_update_coordinator.py: test_async_set_updated_data
    @Test
    void push_isShown_andPutsTheNextReadingOff() {
        var meter = meter();
        home.addEntities(sensor(meter, "a"));
        settle();
        advance(Duration.ofSeconds(20));
        meter.push(100);
        settle();
        assertThat(state("sensor.a")).isEqualTo("a 100");
        advance(Duration.ofSeconds(20));
        assertThat(reads).isEqualTo(1);
        advance(Duration.ofSeconds(10));
        assertThat(reads).isEqualTo(2);
    }

    // mirrors helpers/test_update_coordinator.py: test_only_callback_on_change_when_always_update_is_false
    // mirrors helpers/test_update_coordinator.py: test_always_callback_when_always_update_is_true
    @Test
    void onChange_isToldOfWhatDiffersOnly_onOfEverything() {
        var meter = meter();
        home.turn(() -> {
            meter.onChange(Listener.callback(data -> heard.add("changed " + data)));
            meter.on(Listener.callback(heard::add));
        });
        settle();
        meter.push(7);
        meter.push(7);
        meter.push(8);
        settle();
        assertThat(heard).containsExactly("changed 1", 1, "changed 7", 7, 7, "changed 8", 8);
    }

    // mirrors helpers/test_update_coordinator.py: test_shutdown
    // mirrors helpers/test_update_coordinator.py: test_shutdown_on_entry_unload
    @Test
    void scope_endsIt() {
        var never = new CompletableFuture<Integer>();
        var scope = home.scope();
        var meter = scope.poll(INTERVAL, Work.coroutine(() -> home.adopt(never).await()));
        meter.on(Listener.callback(heard::add));
        var asked = meter.refresh();
        settle();
        scope.close();
        settle();
        assertThatThrownBy(asked::await).isInstanceOf(TaskException.WasCancelled.class);
        never.complete(1);
        advance(INTERVAL);
        assertThat(heard).isEmpty();
        assertThat(house.loop().status().timers()).isZero();
        assertThatThrownBy(() -> meter.refresh().await()).isInstanceOf(TaskException.WasCancelled.class);
    }

    @Test
    void blockingRead_runsOnAWorker() {
        var meter = home.poll(INTERVAL, () -> Thread.currentThread().getName());
        assertThat(meter.refresh().await()).startsWith("hob-worker-");
        var turns = home.poll(INTERVAL, Work.callback(home::holdsTurn));
        assertThat(turns.refresh().await()).isTrue();
    }

    @Test
    void platform_whoseFirstReadingFails_isTriedAgain() {
        failure = new IOException("booting");
        house.addPlatform("meter", "meter", home -> {
            var meter = home.poll(INTERVAL, Work.callback(this::read));
            meter.first();
            home.addEntities(sensor(meter, "a"));
        });
        while (!house.isSettled()) settle();
        assertThat(house.entities()).isZero();
        failure = null;
        advance(Duration.ofSeconds(30));
        while (house.entities() == 0) settle();
        home.start(Job.callback(() -> {})).await();
        assertThat(reads).isGreaterThanOrEqualTo(2);
    }
}
