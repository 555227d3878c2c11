package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hob.domain.Sensor;
import org.hob.home.Home;
import org.hob.home.NotReady;
import org.hob.home.Platform;
import org.hob.home.Unsupported;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** How platforms and polls begin, fail, go on and end, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class PlatformLifeTest extends OpenHouse {

    PlatformLifeTest(boolean portable) {
        super(portable);
    }

    @Test
    void poll_asksBeforeTheEntityShows_thenAtItsInterval() {
        var answer = new AtomicReference<>(new CompletableFuture<Double>());
        home.addEntities(
                new Sensor(named("Power").polled(Duration.ofSeconds(10)), Sensor.Traits.measures("power", "W")) {
                    @Override
                    public Reading update() {
                        return Reading.of(home.adopt(answer.get()).await());
                    }
                });
        home.untilIdle();
        assertThat(home.state("sensor.power")).isEqualTo("<none>");
        answer.get().complete(1.0);
        home.untilIdle();
        assertThat(home.state("sensor.power")).isEqualTo("1.0");
        answer.set(CompletableFuture.completedFuture(2.0));
        home.advance(Duration.ofMillis(9_999));
        assertThat(home.state("sensor.power")).isEqualTo("1.0");
        home.advance(Duration.ofMillis(1));
        assertThat(home.state("sensor.power")).isEqualTo("2.0");
    }

    @Test
    void poll_thatFails_losesTheEntity() {
        home.addEntities(new Sensor(named("Power"), Sensor.Traits.TEXT) {
            @Override
            public Reading update() {
                throw new IllegalStateException("no answer");
            }
        });
        home.untilIdle();
        assertThat(home.state("sensor.power")).isEqualTo("unavailable");
        assertThat(home.notices())
                .containsExactly("test: sensor.power is lost: java.lang.IllegalStateException: no answer");
    }

    @Test
    void platform_setUp_bringsEntities_andTakesThemAway() throws Exception {
        Platform platform = house -> house.addEntities(lamp("Kitchen"));
        home.platform(platform);
        assertThat(home.state("light.kitchen")).isEqualTo("unknown");
        home.unset(platform);
        assertThat(home.state("light.kitchen")).isEqualTo("<none>");
        assertThat(home.snapshot()).isEmpty();
    }

    @Test
    void platform_notReady_isUndoneAndTriedAgain_lessAndLessOften() {
        var tries = new AtomicInteger();
        home.platform(house -> {
            house.addEntities(lamp("Kitchen"));
            if (tries.incrementAndGet() < 3) throw new NotReady("booting");
        });
        assertThat(home.state("light.kitchen")).isEqualTo("<none>");
        home.advance(Duration.ofSeconds(30));
        assertThat(tries).hasValue(2);
        home.advance(Duration.ofSeconds(59));
        assertThat(home.state("light.kitchen")).isEqualTo("<none>");
        home.advance(Duration.ofSeconds(1));
        assertThat(home.state("light.kitchen")).isEqualTo("unknown");
        assertThat(home.notices())
                .containsExactly(
                        "PlatformLifeTest: not ready: booting; next try in 30 s", "PlatformLifeTest: is set up");
    }

    @Test
    void platform_unsupported_isNotTriedAgain() {
        var tries = new AtomicInteger();
        home.platform(_ -> {
            tries.incrementAndGet();
            throw new Unsupported("firmware: 1 (expected: 2 or newer)");
        });
        home.advance(Duration.ofDays(1));
        assertThat(tries).hasValue(1);
        assertThat(home.notices())
                .containsExactly("PlatformLifeTest: firmware: 1 (expected: 2 or newer)"
                        + " (expected: another configuration; it is not tried again)");
    }

    @Test
    void platform_callback_setsUpInTheTurn() {
        var held = new CompletableFuture<Boolean>();
        home.platform(new Platform() {
            @Callback
            @Override
            public void setUp(Home house) {
                held.complete(house.holdsTurn());
            }
        });
        assertThat(held).isCompletedWithValue(true);
    }

    @Test
    void listenerOfAnothersApi_belongsToTheScopeOfTheJobThatAdds() throws Exception {
        var listeners = home.<String>listeners();
        Platform user = _ -> listeners.add(Listener.callback(_ -> {}));
        home.platform(user);
        assertThat(listeners.isEmpty()).isFalse();
        home.unset(user);
        assertThat(listeners.isEmpty()).isTrue();
    }

    @Test
    void close_ofTheHouse_cancelsWhatWaitsAndClosesWhatIsOwned() {
        var task = home.start(
                Work.coroutine(() -> home.adopt(new CompletableFuture<String>()).await()));
        var closed = new CompletableFuture<Boolean>();
        home.own(() -> closed.complete(true));
        home.untilIdle();
        home.close();
        assertThat(closed).isCompletedWithValue(true);
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
    }
}
