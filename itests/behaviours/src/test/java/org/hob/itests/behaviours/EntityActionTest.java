package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acme.lamp.Blind;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.registry.DeviceInfo;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions that entities take: several at once, each by the kind of its own method, refused where one cannot, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class EntityActionTest extends OpenHouse {

    private static final EntityId HALL = EntityId.of("light.hall");
    private static final EntityId PUMP = EntityId.of("switch.pump");

    private final List<String> done = new CopyOnWriteArrayList<>();

    EntityActionTest(boolean portable) {
        super(portable);
    }

    @Test
    void call_ofSeveral_asksEach_andEndsWhenAllHave() {
        home.fake(Light.class, "light.kitchen");
        home.fake(Light.class, "light.hall");
        home.actions().call(new Light.TurnOff(), KITCHEN, HALL).await();
        assertThat(home.asked())
                .containsExactlyInAnyOrder(
                        new Asked(new Light.TurnOff(), KITCHEN), new Asked(new Light.TurnOff(), HALL));
    }

    @Test
    void call_withOneThatIsGone_asksNobody() {
        home.fake(Light.class, "light.kitchen");
        assertThatThrownBy(() -> home.actions().call(new Light.TurnOff(), KITCHEN, HALL))
                .isInstanceOf(ActionException.Invalid.class)
                .hasMessageStartingWith("entity_id: light.hall (expected: ");
        home.untilIdle();
        assertThat(home.asked()).isEmpty();
    }

    // mirrors helpers/test_service.py: test_call_with_omit_entity_id
    @Test
    void call_withoutATarget_asksNobody_andSaysSo() {
        home.fake(Light.class, "light.kitchen");
        assertThatThrownBy(() -> home.actions().call(new Light.TurnOff(), Target.NONE))
                .isInstanceOf(ActionException.Invalid.class)
                .hasMessage("entity_id: none (expected: one entity or more)");
    }

    // mirrors helpers/test_service.py: test_call_with_required_features
    // mirrors helpers/test_service.py: test_call_with_one_of_required_features
    @Test
    void call_ofWhatAnEntityCannot_isRefused_andNobodyIsAsked() {
        var tilts = EntityId.of("blind.tilts");
        var parks = EntityId.of("blind.parks");
        home.fake(Blind.class, new Blind.Traits(Set.of(Blind.Feature.TILT)), "blind.tilts");
        home.fake(Blind.class, new Blind.Traits(Set.of(Blind.Feature.PARK)), "blind.parks");
        assertThatThrownBy(() -> home.actions().call(new Blind.Tilt(30), tilts, parks))
                .isInstanceOf(ActionException.Unsupported.class)
                .hasMessageStartingWith("entity_id: blind.parks (expected: ");
        home.untilIdle();
        assertThat(home.asked()).isEmpty();
        home.actions().call(new Blind.Tilt(30), tilts).await();
        home.actions().call(new Blind.Park(), tilts, parks).await();
        assertThat(home.asked()).hasSize(3);
    }

    @Test
    void call_ofADevice_asksWhatOfItCan() {
        home.fake(Light.class, "light.hall");
        var device = DeviceInfo.of("pump 1", "Pump");
        home.addEntities(
                new Pump(EntityDescription.named("Pump").of(device)),
                new Sensor(EntityDescription.named("Warmth").of(device), Sensor.Traits.measures("temperature", "°C")));
        home.untilIdle();
        var target = new Target(Set.of(), Set.of("pump 1"), Set.of(), Set.of(), Set.of());
        home.actions().call(new Switch.TurnOn(), target).await();
        assertThat(done).containsExactly("on with the turn");
        assertThatThrownBy(() -> home.actions().call(new Light.TurnOn(), target))
                .isInstanceOf(ActionException.Invalid.class)
                .hasMessage("device_id: pump 1 (expected: a device that can do that)");
    }

    // mirrors helpers/test_service.py: test_call_with_sync_func
    // mirrors helpers/test_service.py: test_call_with_sync_attr
    @Test
    void methods_runByTheirOwnKind() {
        home.addEntities(new Pump(EntityDescription.named("Pump")));
        home.untilIdle();
        home.actions().call(new Switch.TurnOn(), PUMP).await();
        home.actions().call(new Switch.TurnOff(), PUMP).await();
        assertThat(done).containsExactly("on with the turn", "off without");
    }

    private final class Pump extends Switch {

        Pump(EntityDescription description) {
            super(description);
        }

        @Callback
        @Override
        public void turnOn(TurnOn how) {
            done.add("on" + turn());
        }

        @Override
        public void turnOff(TurnOff how) {
            done.add("off" + turn());
        }
    }

    private String turn() {
        return home.holdsTurn() ? " with the turn" : " without";
    }

    @Test
    void entity_thatGoesWhileItIsAsked_endsTheCall() {
        var slow = new SlowPump(EntityDescription.named("Pump"));
        home.addEntities(slow);
        home.untilIdle();
        var call = home.actions().call(new Switch.TurnOn(), PUMP);
        home.untilIdle();
        home.removeEntity(slow);
        home.untilIdle();
        assertThat(home.actions().of(PUMP)).isEmpty();
        assertThatThrownBy(() -> home.actions().call(new Switch.TurnOn(), PUMP)).isInstanceOf(ActionException.class);
        call.await();
        assertThat(done).containsExactly("pumped");
    }

    private final class SlowPump extends Switch {

        SlowPump(EntityDescription description) {
            super(description);
        }

        @Coroutine
        @Override
        public void turnOn(TurnOn how) {
            home.sleep(Duration.ofMinutes(1));
            done.add("pumped");
        }

        @Override
        public void turnOff(TurnOff how) {}
    }

    @Test
    void schema_ofAnEntity_saysWhatItCanNow() {
        home.fake(Light.class, Light.Traits.ON_OFF, "light.hall");
        assertThat(home.actions().of(HALL))
                .extracting(ActionSchema::name)
                .containsExactly("light.toggle", "light.turn_off", "light.turn_on");
        assertThat(home.actions().of(KITCHEN)).isEmpty();
    }
}
