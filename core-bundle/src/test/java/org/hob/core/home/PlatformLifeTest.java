package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.domain.Sensor;
import org.hob.home.Home;
import org.hob.home.NotReady;
import org.hob.home.Platform;
import org.hob.home.Unsupported;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.state.EntityId;
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
    void poll_asksBeforeTheEntityShows_thenAtItsInterval() throws Exception {
        var answers = new Semaphore(0);
        var asked = new AtomicInteger();
        home.addEntities(
                new Sensor(named("Power").polled(Duration.ofSeconds(10)), Sensor.Traits.measures("power", "W")) {
                    @Override
                    public Reading update() throws InterruptedException {
                        answers.acquire();
                        return Reading.of(asked.incrementAndGet());
                    }
                });
        settle();
        assertThat(state("sensor.power")).isEqualTo("none");
        var power = EntityId.of("sensor.power");
        answers.release();
        home.states().until(power, "1.0");
        answers.release();
        advance(Duration.ofSeconds(10));
        home.states().until(power, "2.0");
    }

    @Test
    void poll_thatFails_losesTheEntity() {
        home.addEntities(new Sensor(named("Power"), Sensor.Traits.TEXT) {
            @Override
            public Reading update() {
                throw new IllegalStateException("no answer");
            }
        });
        home.states().until(EntityId.of("sensor.power"), "unavailable");
    }

    @Test
    void platform_setUp_bringsEntities_andTakesThemAway() throws Exception {
        var platform = house.addPlatform("demo", "demo", h -> h.addEntities(lamp("Kitchen")));
        home.states().until(KITCHEN, "unknown");
        platform.close();
        settle();
        assertThat(state("light.kitchen")).isEqualTo("none");
        assertThat(house.entities()).isZero();
    }

    @Test
    void platform_notReady_isUndoneAndTriedAgain() throws Exception {
        var tries = new AtomicInteger();
        house.addPlatform("slow", "slow", h -> {
            h.addEntities(lamp("Kitchen"));
            if (tries.incrementAndGet() < 3) throw new NotReady("booting");
        });
        while (!house.isSettled()) settle();
        assertThat(state("light.kitchen")).isEqualTo("none");
        while (tries.get() < 3) advance(Duration.ofSeconds(30));
        home.states().until(KITCHEN, "unknown");
        assertThat(tries).hasValue(3);
    }

    @Test
    void platform_unsupported_isNotTriedAgain() {
        var tries = new AtomicInteger();
        house.addPlatform("old", "old", _ -> {
            tries.incrementAndGet();
            throw new Unsupported("firmware: 1 (expected: 2 or newer)");
        });
        while (!house.isSettled()) settle();
        advance(Duration.ofDays(1));
        assertThat(tries).hasValue(1);
    }

    @Test
    void platform_callback_setsUpInTheTurn() {
        var held = new CompletableFuture<Boolean>();
        house.addPlatform("marked", "marked", new Platform() {
            @Callback
            @Override
            public void setUp(Home h) {
                held.complete(h.holdsTurn());
            }
        });
        assertThat(home.adopt(held).await()).isTrue();
    }

    @Test
    void listenerOfAnothersApi_belongsToTheScopeOfTheJobThatAdds() throws Exception {
        var listeners = home.<String>listeners();
        var platform = house.addPlatform("user", "user", _ -> listeners.add(Listener.callback(_ -> {})));
        while (listeners.isEmpty()) settle();
        platform.close();
        settle();
        assertThat(listeners.isEmpty()).isTrue();
    }

    @Test
    void close_ofTheHouse_cancelsWhatWaitsAndClosesWhatIsOwned() throws Exception {
        var task = home.start(
                Work.coroutine(() -> home.adopt(new CompletableFuture<String>()).await()));
        var closed = new CompletableFuture<Boolean>();
        home.own(() -> closed.complete(true));
        settle();
        house.close();
        assertThat(closed).isCompletedWithValue(true);
        assertThatThrownBy(task::await).isInstanceOf(TaskException.WasCancelled.class);
    }
}
