package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.Target;
import org.hob.domain.BinarySensor;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house does with entities and actions, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class HouseTest extends OpenHouse {

    HouseTest(boolean portable) {
        super(portable);
    }

    @Test
    void entity_withoutReport_isUnknown_thenShowsWhatItReports() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("unknown");
        lamp.report(Light.Reading.bright(40));
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("on");
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
        home.untilIdle();
        assertThat(home.state("binary_sensor.door")).isEqualTo("on");
    }

    @Test
    void entity_sameName_getsANumber_sameUniqueId_isLeftOut() {
        home.addEntities(new BinarySensor(named("Door").id("a"), BinarySensor.Traits.ANY));
        home.addEntities(new BinarySensor(named("Door").id("b"), BinarySensor.Traits.ANY));
        home.addEntities(new BinarySensor(named("Other").id("b"), BinarySensor.Traits.ANY));
        home.untilIdle();
        assertThat(home.states().all().map(state -> state.id().toString()))
                .containsExactlyInAnyOrder("binary_sensor.door", "binary_sensor.door_2");
        assertThat(home.notices())
                .containsExactly("test: unique id b of a binary_sensor is taken by binary_sensor.door_2"
                        + " (expected: another); it is left out");
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
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("unavailable");
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes()).doesNotContainKey("brightness");
        lamp.report(Light.Reading.ON);
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("on");
    }

    @Test
    void entity_removed_isGone_andWhatItSaysShowsNoMore() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        home.removeEntity(lamp);
        lamp.report(Light.Reading.ON);
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("<none>");
        assertThat(home.actions().of(KITCHEN)).isEmpty();
        assertThat(home.snapshot()).isEmpty();
    }

    @Test
    void entity_replaced_isCalledTheSame_andShowsAllTheTime() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        lamp.report(Light.Reading.ON);
        home.untilIdle();
        List<StateChanged> changes = new ArrayList<>();
        home.states().onAny(Listener.callback(changes::add));
        var better = lamp("Better");
        home.replaceEntity(lamp, better);
        lamp.report(Light.Reading.OFF);
        home.untilIdle();
        assertThat(better.id()).contains(KITCHEN);
        better.report(Light.Reading.OFF);
        home.untilIdle();
        assertThat(changes)
                .extracting(change -> change.before().map(State::value).orElse("none")
                        + change.now()
                                .map(now -> " " + now.value() + " "
                                        + now.attributes().get("friendly_name"))
                                .orElse(" none"))
                .containsExactly("on on Better", "on off Better");
        home.removeEntity(better);
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("<none>");
    }

    @Test
    void entity_replacesOneThatIsNotThere_orIsSomebodyElses_isAdded() {
        var other = lamp("Kitchen");
        home.another("other").addEntities(other);
        home.untilIdle();
        home.replaceEntity(other, lamp("Kitchen"));
        home.replaceEntity(lamp("Hall"), lamp("Hall"));
        home.untilIdle();
        assertThat(home.states().of("light")).hasSize(3);
    }

    @Test
    void action_typedAndByName_reachesTheEntity() {
        home.addEntities(lamp("Kitchen"));
        home.untilIdle();
        home.actions().call(new Light.TurnOn().brightness(10), KITCHEN).await();
        home.untilIdle();
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes()).containsEntry("brightness", 10);
        assertThat(home.actions()
                        .call("light.turn_on", Map.of("brightness", "20"), Target.of(KITCHEN))
                        .await())
                .isEmpty();
        home.untilIdle();
        assertThat(home.states().get(KITCHEN).orElseThrow().attributes()).containsEntry("brightness", 20);
        assertThat(home.actions().of(KITCHEN))
                .extracting(ActionSchema::name)
                .containsExactly("light.toggle", "light.turn_off", "light.turn_on");
    }

    @Test
    void action_wrong_failsWhereItIsMade() {
        home.addEntities(lamp("Kitchen"));
        home.untilIdle();
        var actions = home.actions();
        assertThatThrownBy(() -> actions.call("light.dance", Map.of(), Target.of(KITCHEN)))
                .isInstanceOf(ActionException.Unknown.class);
        assertThatThrownBy(() -> actions.call("light.turn_on", Map.of("brightness", "high"), Target.of(KITCHEN)))
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
        home.untilIdle();
        var task = home.actions().call(new Switch.TurnOn(), EntityId.of("switch.pump"));
        assertThatThrownBy(task::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("dry");
    }

    @Test
    void unmarkedMethodsOfOneEntity_neverRunAtTheSameTime() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var enter = new CompletableFuture<String>();
        home.addEntities(new Switch(named("Relay")) {
            @Override
            public void turnOn(TurnOn how) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                home.adopt(enter).await();
                running.decrementAndGet();
            }

            @Override
            public void turnOff(TurnOff how) {}
        });
        var tasks = new ArrayList<Task<?>>();
        for (int n = 0; n < 5; n++) tasks.add(home.actions().call(new Switch.TurnOn(), EntityId.of("switch.relay")));
        home.untilIdle();
        assertThat(running).hasValue(1);
        enter.complete("go on");
        tasks.forEach(Task::await);
        assertThat(most).hasValue(1);
    }
}
