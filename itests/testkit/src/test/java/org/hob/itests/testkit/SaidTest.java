package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hob.entity.EntityDescription.named;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What entities say besides their readings, and the action that is another one each time. */
final class SaidTest {

    private static final EntityId METER = EntityId.of("sensor.meter");

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Sensor meter = new Sensor(named("Meter").icon("mdi:meter-gas"), Sensor.Traits.TEXT);

    private Map<String, Object> attributes() {
        return home.states().get(METER).orElseThrow().attributes();
    }

    @Test
    void attributesBesidesTheDomains_areShown_andReplaceThose() {
        home.addEntities(meter);
        meter.report(Sensor.Reading.of(1), Map.of("members", List.of("a"), "icon", "mdi:fire"));
        assertThat(attributes())
                .containsEntry("members", List.of("a"))
                .containsEntry("icon", "mdi:fire")
                .containsEntry("friendly_name", "Meter");
        meter.report(1);
        assertThat(attributes()).containsEntry("icon", "mdi:meter-gas").doesNotContainKey("members");
    }

    @Test
    void anotherAttribute_isAChange_theSameIsNone() {
        home.addEntities(meter);
        meter.report(Sensor.Reading.of(1), Map.of("n", 1));
        var changes = new AtomicInteger();
        home.states().on(METER, Listener.callback(_ -> changes.incrementAndGet()));
        meter.report(Sensor.Reading.of(1), Map.of("n", 1));
        meter.report(Sensor.Reading.of(1), Map.of("n", 2));
        home.untilIdle();
        assertThat(changes).hasValue(1);
    }

    @Test
    void attributeOfAnotherKind_isRefusedWhereItIsSaid() {
        home.addEntities(meter);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meter.report(Sensor.Reading.of(1), Map.of("self", this)))
                .withMessageContaining("attributes.self");
    }

    @Test
    void unknownAndUnavailable_areSaidQuietly_alsoBeforeTheArrival() {
        meter.unavailable();
        home.addEntities(meter);
        assertThat(home.state("sensor.meter")).isEqualTo("unavailable");
        meter.unknown(Map.of("n", 1));
        assertThat(home.state("sensor.meter")).isEqualTo("unknown");
        assertThat(attributes()).containsEntry("n", 1);
        meter.unavailable();
        assertThat(attributes()).doesNotContainKey("n");
        meter.report(2);
        assertThat(home.state("sensor.meter")).isEqualTo("2.0");
        assertThat(home.notices()).isEmpty();
    }

    @Test
    void entity_knowsWhatItIsCalledAndShows() {
        assertThat(meter.id()).isEmpty();
        home.addEntities(meter);
        assertThat(meter.id()).contains(METER);
        assertThat(meter.shown()).isEmpty();
        meter.report(3);
        assertThat(meter.shown()).contains(Sensor.Reading.of(3));
        home.removeEntity(meter);
        assertThat(meter.shown()).isEmpty();
    }

    @Test
    void toggle_isOffForWhatIsOn() {
        var plug = home.fake(Switch.class, "switch.plug").confirms();
        home.actions().call("switch.toggle", Map.of(), Target.of(plug.id())).await();
        assertThat(home.state("switch.plug")).isEqualTo("on");
        home.actions().call(new Switch.Toggle(), plug.id()).await();
        assertThat(home.state("switch.plug")).isEqualTo("off");
    }

    @Test
    void toggleOfALight_hasWhatOnAndOffHave() {
        var lamp = home.fake(Light.class, "light.hall").confirms();
        home.actions().call(new Light.Toggle(40, null, null, null), lamp.id()).await();
        home.actions().call(new Light.Toggle(40, null, null, null), lamp.id()).await();
        assertThat(lamp.asked()).containsExactly(new Light.TurnOn().brightness(40), new Light.TurnOff());
    }

    @Test
    void toggleOfALight_isSaidInAllTheWaysOfOn() {
        var lamp = home.fake(Light.class, "light.hall").confirms();
        var how = Map.of("brightness_pct", 40, "color_name", "red", "flash", "short");
        home.actions().call("light.toggle", how, Target.of(lamp.id())).await();
        assertThat(lamp.asked())
                .containsExactly(new Light.TurnOn(
                        102,
                        new org.hob.domain.Color.Rgb(255, 0, 0),
                        null,
                        Light.Flash.SHORT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void step_isTheBrightnessThatItLeadsTo_andZeroIsOff() {
        var lamp = home.fake(Light.class, "light.hall").confirms();
        for (var data : List.of(
                Map.of("brightness_step", 30),
                Map.of("brightness_step_pct", 10),
                Map.of("brightness_step_pct", -100),
                Map.of("brightness_pct", 100))) {
            home.actions().call("light.turn_on", data, Target.of(lamp.id())).await();
            home.untilIdle();
        }
        assertThat(lamp.asked())
                .containsExactly(
                        new Light.TurnOn().brightness(30),
                        new Light.TurnOn().brightness(56),
                        new Light.TurnOff(),
                        new Light.TurnOn().brightness(255));
    }
}
