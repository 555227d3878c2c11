package org.hob.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The devices that are not there, in a house whose time passes when the test says so. */
@Timeout(60)
final class DemoTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @Test
    void lamp_remembersHowBrightItWas() {
        home.addEntities(new Lamp("Hall"));
        var hall = EntityId.of("light.hall");
        home.actions().call(new Light.TurnOn().brightness(40), hall).await();
        home.actions().call(new Light.TurnOff(), hall).await();
        assertThat(home.state("light.hall")).isEqualTo("off");
        home.actions().call(new Light.TurnOn(), hall).await();
        assertThat(home.states().get(hall).orElseThrow().attributes()).containsEntry("brightness", 40);
    }

    @Test
    void coffeeMachine_isOnWhenItIsHot() {
        home.addEntities(new CoffeeMachine("", home));
        home.actions().call(new Switch.TurnOn(), EntityId.of("switch.coffee_machine"));
        home.advance(Duration.ofMillis(699));
        assertThat(home.state("switch.coffee_machine")).isEqualTo("off");
        home.advance(Duration.ofMillis(1));
        assertThat(home.state("switch.coffee_machine")).isEqualTo("on");
    }

    @Test
    void cellar_isLostEveryThirdTime_andBackTheNext() {
        home.addEntities(new DampCellar(""));
        home.untilIdle();
        home.advance(Duration.ofSeconds(45));
        home.assertOrder(
                "sensor.cellar_humidity: 61.0",
                "sensor.cellar_humidity: 62.0",
                "sensor.cellar_humidity: unavailable",
                "sensor.cellar_humidity: 61.0");
    }

    @Test
    void cloud_isTriedAgainHalfAMinuteLater() {
        home.platform(new FarCloud());
        assertThat(home.state("sensor.forecast")).isEqualTo("<none>");
        home.advance(Duration.ofSeconds(31));
        assertThat(home.state("sensor.forecast")).isEqualTo("sunny");
    }

    @Test
    void config_hasItsDefaults() {
        var config = TestHome.config(DemoHouse.Config.class, Map.of("motion.seconds", 3));
        assertThat(config.motion_seconds()).isEqualTo(3);
        assertThat(config.lights()).containsExactly("Kitchen", "Hall");
    }
}
