package org.hob.core.home;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.acme.lamp.Lamp;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.Target;
import org.hob.domain.BinarySensor;
import org.hob.domain.Light;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.hob.event.Event;
import org.hob.home.Home;
import org.hob.home.NotReady;
import org.hob.home.Platform;
import org.hob.home.Unsupported;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house does with platforms, entities, states, events and actions, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class HouseTest {

    private static final EntityId KITCHEN = EntityId.of("light.kitchen");

    private final ManualClock clock = new ManualClock();
    private final House house;
    private final Home home;

    HouseTest(boolean portable) {
        house = portable ? House.openPortable(clock) : House.open(clock);
        home = house.home("test", "test");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void advance(Duration time) {
        clock.advance(time);
        house.loop().rouse();
        settle();
    }

    /** Waits until what has been posted by now has been done. */
    private void settle() {
        for (int n = 0; n < 3; n++) home.start(callback(() -> {})).await();
    }

    private Lamp lamp(String name) {
        return new Lamp(name, home.adopt(new CompletableFuture<>()));
    }

    private String state(String id) {
        return home.states().get(EntityId.of(id)).map(State::value).orElse("none");
    }

    @Test
    void entity_withoutReport_isUnknown_thenShowsWhatItReports() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        settle();
        assertThat(state("light.kitchen")).isEqualTo("unknown");
        lamp.report(Light.Reading.bright(40));
        settle();
        assertThat(state("light.kitchen")).isEqualTo("on");
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes())
                .containsEntry("brightness", 40)
                .containsEntry("friendly_name", "Kitchen")
                .containsEntry("supported_color_modes", List.of("brightness"));
    }

    @Test
    void entity_reportedBeforeItIsAtHome_showsThatOnArrival() {
        var door = new BinarySensor(named("Door"), BinarySensor.Traits.of(BinarySensor.Senses.DOOR));
        door.report(true);
        home.addEntities(door);
        settle();
        assertThat(state("binary_sensor.door")).isEqualTo("on");
    }

    @Test
    void entity_sameName_getsANumber_sameUniqueId_isLeftOut() {
        home.addEntities(new BinarySensor(named("Door").id("a"), BinarySensor.Traits.ANY));
        home.addEntities(new BinarySensor(named("Door").id("b"), BinarySensor.Traits.ANY));
        home.addEntities(new BinarySensor(named("Other").id("b"), BinarySensor.Traits.ANY));
        settle();
        assertThat(home.states().all().map(state -> state.id().toString()))
                .containsExactlyInAnyOrder("binary_sensor.door", "binary_sensor.door_2");
    }

    @Test
    void entity_addedTwice_isRefused() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        assertThatThrownBy(() -> home.addEntities(lamp)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void entity_lostAndBack_isUnavailableMeanwhile() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        lamp.report(Light.Reading.ON);
        lamp.lost("no answer");
        settle();
        assertThat(state("light.kitchen")).isEqualTo("unavailable");
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes()).doesNotContainKey("brightness");
        lamp.report(Light.Reading.ON);
        settle();
        assertThat(state("light.kitchen")).isEqualTo("on");
    }

    @Test
    void entity_removed_isGone_andWhatItSaysShowsNoMore() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        home.removeEntity(lamp);
        lamp.report(Light.Reading.ON);
        settle();
        assertThat(state("light.kitchen")).isEqualTo("none");
        assertThat(home.actions().of(KITCHEN)).isEmpty();
        assertThat(house.entities()).isZero();
    }

    @Test
    void action_typedAndByName_reachesTheEntity() {
        home.addEntities(lamp("Kitchen"));
        home.actions().call(new Light.TurnOn().brightness(10), KITCHEN).await();
        settle();
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes()).containsEntry("brightness", 10);
        assertThat(home.actions()
                        .call("light.turn_on", Map.of("brightness", "20"), Target.of(KITCHEN))
                        .await())
                .isEmpty();
        settle();
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes()).containsEntry("brightness", 20);
        assertThat(home.actions().of(KITCHEN))
                .extracting(ActionSchema::name)
                .containsExactly("light.turn_off", "light.turn_on");
    }

    @Test
    void action_wrong_failsWhereItIsMade() {
        home.addEntities(lamp("Kitchen"));
        settle();
        var actions = home.actions();
        assertThatThrownBy(() -> actions.call("light.dance", Map.of(), Target.of(KITCHEN)))
                .isInstanceOf(ActionException.Unknown.class);
        assertThatThrownBy(() -> actions.call("light.turn_on", Map.of("brightness", 900), Target.of(KITCHEN)))
                .isInstanceOfSatisfying(
                        ActionException.Invalid.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("brightness"));
        assertThatThrownBy(() -> actions.call("light.turn_on", Map.of(), Target.of(EntityId.of("light.attic"))))
                .isInstanceOfSatisfying(
                        ActionException.Invalid.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("entity_id"));
        assertThatThrownBy(() -> actions.call(new Switch.TurnOn(), KITCHEN)).isInstanceOf(ActionException.class);
    }

    @Test
    void action_thatFails_failsItsTask() {
        home.addEntities(new Switch(named("Pump")) {
            @Override
            public void turnOn(TurnOn how) {
                throw new IllegalStateException("dry");
            }

            @Override
            public void turnOff(TurnOff how) {}
        });
        settle();
        var task = home.actions().call(new Switch.TurnOn(), EntityId.of("switch.pump"));
        assertThatThrownBy(task::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("dry");
    }

    @Test
    void unmarkedMethodsOfOneEntity_neverRunAtTheSameTime() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var enter = new Semaphore(0);
        home.addEntities(new Switch(named("Relay")) {
            @Override
            public void turnOn(TurnOn how) throws InterruptedException {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                enter.acquire();
                running.decrementAndGet();
            }

            @Override
            public void turnOff(TurnOff how) {}
        });
        settle();
        var tasks = new ArrayList<Task<?>>();
        for (int n = 0; n < 5; n++) tasks.add(home.actions().call(new Switch.TurnOn(), EntityId.of("switch.relay")));
        enter.release(5);
        tasks.forEach(Task::await);
        assertThat(most).hasValue(1);
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
    void stateListeners_hearOfTheirEntity_domainAndAny_inThisOrder() {
        List<String> seen = new ArrayList<>();
        home.states().onAny(Listener.callback(change -> seen.add("any " + change.id())));
        home.states().onDomain("light", Listener.callback(change -> seen.add("domain " + change.id())));
        home.states().on(KITCHEN, StateChanged.to("on"), Listener.callback(change -> seen.add("on " + change.id())));
        home.events().on(StateChanged.class, Listener.callback((Event<StateChanged> event) -> seen.add(event.type())));
        settle();
        home.addEntities(lamp("Kitchen"));
        settle();
        assertThat(seen).containsExactly("domain light.kitchen", "any light.kitchen", "state_changed");
        seen.clear();
        home.actions().call(new Light.TurnOn(), KITCHEN).await();
        settle();
        assertThat(seen)
                .containsExactly("on light.kitchen", "domain light.kitchen", "any light.kitchen", "state_changed");
    }

    @Test
    void events_byName_carryTheirData() {
        var seen = new CompletableFuture<Event<Map<String, Object>>>();
        home.events().on("doorbell", Listener.callback(seen::complete));
        home.events().fire("doorbell", Map.of("presses", 2));
        assertThat(home.adopt(seen).await().payload()).isEqualTo(Map.of("presses", 2));
        assertThatThrownBy(() -> home.events().fire("doorbell", Map.of("thread", Thread.currentThread())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("data.thread: ");
    }

    @Test
    void set_ofAnEntitysState_isRefused() {
        home.addEntities(lamp("Kitchen"));
        var other = house.home("other", "other");
        settle();
        assertThatThrownBy(() -> other.turn(() -> other.states().set(KITCHEN, "on", Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("state of light.kitchen: written by other");
    }

    @Test
    void set_withoutEntity_remainsUntilRemovedOrItsOwnerEnds() {
        var other = house.home("other", "other");
        var sun = EntityId.of("sun.sun");
        other.states().set(sun, "above_horizon", Map.of("elevation", 12.5));
        home.states().until(sun, "above_horizon");
        other.close();
        settle();
        assertThat(state("sun.sun")).isEqualTo("none");
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
    void await_inACallback_namesBundlePlaceAndRemedy() {
        var lamp = lamp("Kitchen");
        var failure = home.start(Work.callback(() -> {
            try {
                lamp.waitInACallbackHere();
                return new AssertionError("waited");
            } catch (WrongTurnException refused) {
                return refused;
            }
        }));
        assertThat(failure.await())
                .hasMessageMatching(
                        "bundle test: Lamp.waitInACallbackHere \\(Lamp.java:\\d+\\) waits for .* in a callback\\."
                            + " Nothing in the house could move\\. Mark it @Coroutine\\. See docs/threads.md#waiting");
    }

    @Test
    void close_ofTheHouse_endsWhatWaits() throws Exception {
        var task = home.start(
                Work.coroutine(() -> home.adopt(new CompletableFuture<String>()).await()));
        settle();
        house.close();
        assertThat(task.toStage().toCompletableFuture()).failsWithin(5, SECONDS);
    }
}
