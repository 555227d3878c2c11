package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.hob.domain.Sensor;
import org.hob.home.AuthFailed;
import org.hob.home.NotReady;
import org.hob.home.ReadFailed;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** One poll for many that fails, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class CoordinatorFailureTest extends OpenMeter {

    CoordinatorFailureTest(boolean portable) {
        super(portable);
    }

    // mirrors helpers/test_update_coordinator.py: test_refresh_known_errors
    // mirrors helpers/test_update_coordinator.py: test_refresh_fail_unknown
    // mirrors helpers/test_update_coordinator.py: test_refresh_recover
    @Test
    void failure_losesAllItsEntities_successBringsThemBack() {
        var meter = meter();
        home.addEntities(sensor(meter, "a"), sensor(meter, "b"));
        settle();
        for (Exception why :
                List.of(new IOException("unplugged"), new ReadFailed("busy"), new IllegalStateException("?"))) {
            failure = why;
            advance(INTERVAL);
            assertThat(state("sensor.a") + ' ' + state("sensor.b")).isEqualTo("unavailable unavailable");
            assertThat(meter.isLost()).isTrue();
            advance(INTERVAL);
            failure = null;
            advance(INTERVAL);
            assertThat(state("sensor.a")).isEqualTo("a " + reads);
            assertThat(meter.isLost()).isFalse();
        }
    }

    @Test
    void failure_isSaidOnce_andSoIsTheSuccess_withATraceIfItIsUnexpected() {
        try (var log = new HeardLog()) {
            var meter = meter();
            home.addEntities(sensor(meter, "a"), sensor(meter, "b"));
            settle();
            for (Exception why : List.of(new IOException("unplugged"), new IllegalStateException("odd"))) {
                failure = why;
                advance(INTERVAL);
                advance(INTERVAL);
                failure = null;
                advance(INTERVAL);
                advance(INTERVAL);
            }
            assertThat(log.by(house.journal(), "unplugged"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getThrown()).isNull());
            assertThat(log.by(house.journal(), "odd"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getThrown()).hasMessage("odd"));
            assertThat(log.by(house.journal(), "works again")).hasSize(2);
            assertThat(log.by(house.journal(), "sensor.")).isEmpty();
            assertThat(log.by(house.journal(), "all entities")).isEmpty();
        }
    }

    @Test
    void failure_whoArrivesMeanwhile_isLostToo_untilTheNextSuccess() {
        var meter = meter();
        failure = new IOException("unplugged");
        home.addEntities(sensor(meter, "a"));
        settle();
        home.addEntities(sensor(meter, "b"));
        settle();
        assertThat(state("sensor.b")).isEqualTo("unavailable");
        failure = null;
        advance(INTERVAL);
        assertThat(state("sensor.a") + ' ' + state("sensor.b")).isEqualTo("a 2 b 2");
    }

    @Test
    void function_thatThrows_losesItsEntityOnly() {
        var meter = meter();
        var broken = new Sensor(named("broken").id("broken"), Sensor.Traits.TEXT);
        meter.feed(broken, number -> {
            if (number == 2) throw new IllegalStateException("odd");
            return Sensor.Reading.of("fine");
        });
        home.addEntities(broken, sensor(meter, "a"));
        settle();
        advance(INTERVAL);
        assertThat(state("sensor.broken") + ' ' + state("sensor.a")).isEqualTo("unavailable a 2");
        advance(INTERVAL);
        assertThat(state("sensor.broken")).isEqualTo("fine");
    }

    // mirrors helpers/test_update_coordinator.py: test_async_config_entry_first_refresh_failure
    @Test
    void first_thatFails_isNotReady() {
        var meter = meter();
        failure = new IOException("unplugged");
        assertThatThrownBy(() -> home.start(Work.coroutine(meter::first)).await())
                .isInstanceOf(NotReady.class)
                .hasCause(failure);
        failure = new ReadFailed("busy");
        assertThatThrownBy(() -> home.start(Work.coroutine(meter::first)).await())
                .isInstanceOf(NotReady.class)
                .hasMessage("busy");
    }

    // mirrors helpers/test_update_coordinator.py: test_async_config_entry_first_refresh_failure_passed_through
    @Test
    void first_thatFailsForGood_isPassedThrough() {
        var meter = meter();
        failure = new AuthFailed("token: rejected");
        assertThatThrownBy(() -> home.start(Work.coroutine(meter::first)).await())
                .isSameAs(failure);
        assertThatThrownBy(() -> home.start(Work.callback(meter::first)).await())
                .isInstanceOf(WrongTurnException.class);
    }

    // mirrors helpers/test_update_coordinator.py: test_async_set_update_error
    @Test
    void lost_losesAllItsEntities_pushBringsThemBack() {
        var meter = meter();
        home.addEntities(sensor(meter, "a"));
        settle();
        meter.lost("the device said good-bye");
        settle();
        assertThat(state("sensor.a")).isEqualTo("unavailable");
        meter.push(5);
        settle();
        assertThat(state("sensor.a")).isEqualTo("a 5");
    }

    @Test
    void retryAfter_isKeptTo() {
        var meter = meter();
        meter.on(Listener.callback(heard::add));
        settle();
        failure = new ReadFailed("slow down", Duration.ofMinutes(5));
        advance(INTERVAL);
        assertThat(reads).isEqualTo(2);
        failure = null;
        advance(Duration.ofMinutes(4));
        assertThat(reads).isEqualTo(2);
        advance(Duration.ofMinutes(1));
        assertThat(reads).isEqualTo(3);
        advance(INTERVAL);
        assertThat(reads).isEqualTo(4);
    }

    // Somebody but the house cancels what it waits for: its own client, when the connection is lost.
    @Test
    void read_whoseOwnClientCancels_hasFailed_andHangsNobody() {
        try (var log = new HeardLog()) {
            var client = home.adopt(new CompletableFuture<Integer>());
            var meter = home.poll(INTERVAL, Work.coroutine(client::await));
            home.addEntities(sensor(meter, "a"));
            var asked = meter.refresh();
            var first = home.start(Job.coroutine(meter::first));
            settle();
            client.cancel();
            assertThatThrownBy(asked::await).isInstanceOf(TaskException.WasCancelled.class);
            assertThatThrownBy(first::await).isInstanceOf(NotReady.class);
            settle();
            assertThat(state("sensor.a")).isEqualTo("unavailable");
            assertThat(meter.isLost()).isTrue();
            assertThat(log.by(house.journal(), "failed: "))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMessage()).contains("cancelled"));
        }
    }

    @Test
    void read_thatTheOwnersLaneIsTooFullFor_hasFailed_andHangsNobody() {
        var meter = meter();
        var asked = new CompletableFuture<Task<Integer>>();
        home.turn(() -> {
            for (int n = 0; n < 100_000; n++) home.add(Job.callback(() -> {}));
            asked.complete(meter.refresh());
        });
        assertThatThrownBy(() -> asked.join().await()).isInstanceOf(RejectedExecutionException.class);
        advance(COOLDOWN);
        assertThat(meter.refresh().await()).isEqualTo(1);
    }

    @Test
    void read_thatEndsWithItsOwner_isNoFailure() {
        try (var log = new HeardLog()) {
            var meter = home.poll(INTERVAL, Work.coroutine(home.adopt(new CompletableFuture<Integer>())::await));
            home.addEntities(sensor(meter, "a"));
            settle();
            house.close(home);
            house.home("other", "other").start(Job.callback(() -> {})).await();
            assertThat(log.by(house.journal(), "failed: ")).isEmpty();
        }
    }
}
