package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.domain.Light;
import org.hob.domain.Sensor;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test can see: states, what happened, what was said, and configurations that it makes. */
@Timeout(60)
final class LookTest {

    private static final EntityId SUN = EntityId.of("sun.sun");

    @RegisterExtension
    final TestHome home = TestHome.create();

    /** A configuration. */
    @interface Config {
        String host();

        int motion_seconds() default 10;

        String[] lights() default {"Kitchen"};

        boolean loud() default true;
    }

    @Test
    void snapshot_hasALineForEachState_inOrder() {
        var sensor = new Sensor(named("Water"), Sensor.Traits.measures("temperature", "°C"));
        home.addEntities(sensor);
        sensor.report(41.5);
        home.set(SUN, "up");
        home.untilIdle();
        home.assertSnapshot("""
            sensor.water: 41.5 {state_class=measurement, unit_of_measurement=°C, device_class=temperature, friendly_name=Water}
            sun.sun: up {}
            """);
        assertThatThrownBy(() -> home.assertSnapshot("moon.moon: full {}\nsun.sun: up {}"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                    snapshot: differs (- missing, + not expected)
                    - moon.moon: full {}
                    + sensor.water: 41.5 {state_class=measurement, unit_of_measurement=°C, device_class=temperature, friendly_name=Water}
                      sun.sun: up {}\
                    """);
    }

    @Test
    void order_ofWhatHappened_isChecked() {
        home.fake(Light.class, "light.hall").confirms();
        home.states().on(SUN, Listener.callback(_ -> {
            home.record("sunset");
            home.actions().call(new Light.TurnOn(), EntityId.of("light.hall"));
            home.events().fire("gong", Map.of("times", 2));
        }));
        home.set(SUN, "down");
        home.assertOrder("sun.sun: down", "sunset", "gong {times=2}", "light.turn_on light.hall", "light.hall: on");
        assertThatThrownBy(() -> home.assertOrder("light.hall: on", "sunset"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("order: no \"sunset\" after \"light.hall: on\"\nexpected, in this order:\n")
                .hasMessageContaining("\nfound:\n  light.hall: unknown\n  sun.sun: down\n  sunset\n");
    }

    @Test
    void state_thatIsNotThere_isNone() {
        assertThat(home.state("sun.sun")).isEqualTo("<none>");
    }

    @Test
    void unset_takesAway_whatAPlatformBrought() throws Exception {
        org.hob.home.Platform platform = house -> house.addEntities(new Sensor(named("Water"), Sensor.Traits.TEXT));
        home.platform(platform);
        assertThat(home.state("sensor.water")).isEqualTo("unknown");
        home.unset(platform);
        assertThat(home.snapshot()).isEmpty();
        assertThatThrownBy(() -> home.unset(platform))
                .hasMessage("LookTest: not there (expected: a platform or a rule that was set up)");
    }

    @Test
    void notices_areWhatWasLoggedForPeople() {
        home.add(callback(() -> {
            throw new IllegalStateException("dry");
        }));
        home.untilIdle();
        assertThat(home.notices())
                .containsExactly("test: a lambda in LookTest.notices_areWhatWasLoggedForPeople failed:"
                        + " java.lang.IllegalStateException: dry");
        assertThat(home.notices()).isEmpty();
    }

    @Test
    void config_hasDefaultsAndTheseValues() {
        var config = TestHome.config(Config.class, Map.of("motion.seconds", "5", "lights", List.of("Hall", "Attic")));
        assertThat(config.motion_seconds()).isEqualTo(5);
        assertThat(config.lights()).containsExactly("Hall", "Attic");
        assertThat(config.loud()).isTrue();
        assertThatThrownBy(() -> TestHome.config(Config.class, Map.of("motion_seconds", 5)))
                .hasMessage("motion_seconds: no key of Config (expected: host, lights, loud, motion.seconds)");
        assertThatThrownBy(() -> TestHome.config(Config.class, Map.of("motion.seconds", "soon")))
                .hasMessage("motion.seconds: soon (expected: int)");
    }

    @Test
    void advance_ofNegativeTime_isRefused() {
        assertThatThrownBy(() -> home.advance(Duration.ofSeconds(-1)))
                .hasMessage("time: PT-1S (expected: zero or more)");
    }
}
