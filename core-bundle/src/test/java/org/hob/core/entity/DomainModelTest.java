package org.hob.core.entity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.hob.entity.EntityDescription.named;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.domain.Automation;
import org.hob.domain.BinarySensor;
import org.hob.domain.BinarySensor.Senses;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.hob.domain.Light.Feature;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.junit.jupiter.api.Test;

/** What derives from the domains of the API. */
class DomainModelTest {

    private static final EntityDescription LAMP = named("Lamp");

    private final Domains domains = new Domains();
    private final DomainModel light = domains.of(Lamp.class);

    @Test
    void domain_isTheOneAboveTheEntity() {
        assertThat(light.name()).isEqualTo("light");
        assertThat(light.reading()).isEqualTo(Light.Reading.class);
        assertThat(domains.of(new Lamp(Light.Traits.ON_OFF))).isSameAs(light);
        assertThat(domains.of(new Sensor(LAMP, Sensor.Traits.TEXT)).name()).isEqualTo("sensor");
    }

    @Test
    void light_off_hasWhatItCanDo() {
        assertThat(light.state(Light.Reading.OFF)).isEqualTo("off");
        assertThat(light.attributes(LAMP, Light.Traits.DIMMABLE, Light.Reading.OFF))
                .containsExactly(
                        entry("supported_color_modes", List.of("brightness")),
                        entry("friendly_name", "Lamp"),
                        entry("supported_features", 0));
    }

    @Test
    void light_inWhite_hasItsLimits() {
        var traits = new Light.Traits(
                Set.of(ColorMode.HS, ColorMode.COLOR_TEMP),
                List.of("rainbow"),
                2200,
                6500,
                EnumSet.of(Feature.EFFECT, Feature.TRANSITION));
        var reading = new Light.Reading(true, 128, ColorMode.COLOR_TEMP, new Color.Kelvin(2700), null);
        assertThat(light.state(reading)).isEqualTo("on");
        assertThat(light.attributes(LAMP.icon("mdi:lamp").withoutConfirmation(), traits, reading))
                .containsExactly(
                        entry("supported_color_modes", List.of("color_temp", "hs")),
                        entry("effect_list", List.of("rainbow")),
                        entry("min_color_temp_kelvin", 2200),
                        entry("max_color_temp_kelvin", 6500),
                        entry("brightness", 128),
                        entry("color_mode", "color_temp"),
                        entry("color_temp_kelvin", 2700),
                        entry("assumed_state", true),
                        entry("icon", "mdi:lamp"),
                        entry("friendly_name", "Lamp"),
                        entry("supported_features", 36));
    }

    @Test
    void light_inColour_hasTheAttributeOfItsWay() {
        assertThat(colour(new Color.Hs(30, 80.5))).containsEntry("hs_color", List.of(30.0, 80.5));
        assertThat(colour(new Color.Rgb(255, 0, 1))).containsEntry("rgb_color", List.of(255, 0, 1));
        assertThat(colour(new Color.Xy(0.3, 0.4)))
                .containsEntry("xy_color", List.of(0.3, 0.4))
                .doesNotContainKey("hs_color");
    }

    @Test
    void outOfReach_keepsWhatTheEntityCanDo() {
        assertThat(light.attributes(LAMP, Light.Traits.DIMMABLE, null))
                .containsOnlyKeys("supported_color_modes", "friendly_name", "supported_features");
    }

    @Test
    void sensor_hasUnitAndClasses() {
        var sensor = domains.of(Sensor.class);
        assertThat(sensor.attributes(
                        named("Outside"), Sensor.Traits.measures("temperature", "°C"), Sensor.Reading.of(21.5)))
                .containsExactly(
                        entry("state_class", "measurement"),
                        entry("unit_of_measurement", "°C"),
                        entry("device_class", "temperature"),
                        entry("friendly_name", "Outside"));
        assertThat(sensor.attributes(named(""), Sensor.Traits.TEXT, Sensor.Reading.NOTHING))
                .isEmpty();
        assertThat(sensor.state(Sensor.Reading.of(1013))).isEqualTo("1013.0");
        assertThat(sensor.state(new Sensor.Reading(1013))).isEqualTo("1013");
        assertThat(sensor.state(Sensor.Reading.of("open"))).isEqualTo("open");
        assertThat(sensor.state(Sensor.Reading.of(Instant.EPOCH))).isEqualTo("1970-01-01T00:00:00+00:00");
        assertThat(sensor.state(Sensor.Reading.NOTHING)).isEqualTo("unknown");
        assertThat(sensor.actions()).isEmpty();
    }

    @Test
    void datetime_staysOneAmongTheAttributes() {
        var reading = new Automation.Reading(true, "a", Instant.EPOCH, "single", 0, null);
        assertThat(domains.of(Automation.class).attributes(named("A"), new NoTraits(), reading))
                .contains(entry("last_triggered", Instant.EPOCH));
    }

    @Test
    void binarySensorAndSwitch_areOnOrOff() {
        var door = domains.of(BinarySensor.class);
        assertThat(door.state(new BinarySensor.Reading(true))).isEqualTo("on");
        assertThat(door.attributes(named("Door"), BinarySensor.Traits.of(Senses.GARAGE_DOOR), null))
                .containsExactly(entry("device_class", "garage_door"), entry("friendly_name", "Door"));
        var plug = domains.of(Switch.class);
        assertThat(plug.state(new Switch.Reading(false))).isEqualTo("off");
        assertThat(plug.attributes(named("Plug"), new NoTraits(), null))
                .containsExactly(entry("friendly_name", "Plug"));
        assertThat(plug.actions())
                .extracting(ActionModel::name)
                .containsExactly("switch.toggle", "switch.turn_off", "switch.turn_on");
    }

    @Test
    void attributes_areUnmodifiable() {
        var attributes = colour(new Color.Hs(30, 80));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> attributes.put("x", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> List.class
                        .cast(requireNonNull(attributes.get("hs_color")))
                        .clear());
    }

    @Test
    void invoke_callsTheMethodOfTheAction() throws Exception {
        var lamp = new Lamp(Light.Traits.ON_OFF);
        var how = new Light.TurnOn().brightness(7);
        assertThat(light.invoke(lamp, how)).isNull();
        assertThat(lamp.done).isEqualTo(how);
        light.invoke(lamp, new Light.TurnOff());
        assertThat(lamp.done).isEqualTo(new Light.TurnOff());
    }

    @Test
    void invoke_throwsWhatTheMethodThrows() {
        var lamp = new Lamp(Light.Traits.ON_OFF);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> light.invoke(lamp, new Light.TurnOn().brightness(0)))
                .withNoCause()
                .satisfies(e -> assertThat(e.getStackTrace()[2].getMethodName()).isEqualTo("invoke"));
    }

    @Test
    void invoke_anotherDomainsAction_isRefused() {
        assertThatExceptionOfType(ActionException.Unsupported.class)
                .isThrownBy(() -> light.invoke(new Lamp(Light.Traits.ON_OFF), new Switch.TurnOn()));
    }

    @Test
    void adapt_givesTheActionAsTheEntityUnderstandsIt() {
        var lamp = new Lamp(Light.Traits.ON_OFF);
        assertThat(light.adapt(lamp, new Light.TurnOn().brightness(1))).isEqualTo(new Light.TurnOff());
        assertThat(light.adapt(lamp, new Light.TurnOff())).isEqualTo(new Light.TurnOff());
    }

    @Test
    void method_isTheDomains() {
        assertThat(light.method(Light.TurnOn.class).toString())
                .contains("abstract")
                .contains("Light.turnOn(org.hob.domain.Light$TurnOn)");
    }

    private Map<String, Object> colour(Color color) {
        return light.attributes(LAMP, Light.Traits.of(ColorMode.HS), new Light.Reading(true, null, null, color, null));
    }

    /** A lamp that takes the lowest brightness for off. */
    static final class Lamp extends Light {

        private Action done = new TurnOff();

        Lamp(Traits traits) {
            super(LAMP, traits);
        }

        @Override
        protected Action adapt(Action action) {
            return action.equals(new TurnOn().brightness(1)) ? new TurnOff() : action;
        }

        @Override
        public void turnOn(TurnOn how) throws IOException {
            if (how.equals(new TurnOn().brightness(0))) throw new IOException("no answer");
            done = how;
        }

        @Override
        public void turnOff(TurnOff how) {
            done = how;
        }
    }
}
