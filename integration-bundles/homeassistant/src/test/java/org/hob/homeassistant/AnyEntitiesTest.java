package org.hob.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.hob.job.Callback;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AnyEntitiesTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @BeforeEach
    void move() {
        var _ = new AnyEntities(home);
        home.fake(Light.class, "light.bowl").confirms();
        home.fake(Switch.class, "switch.pump").confirms();
        home.set(EntityId.of("sensor.cold"), "3");
    }

    private void ask(String action, Map<String, ?> data, String... entities) {
        var ids = List.of(entities).stream().map(EntityId::of).toArray(EntityId[]::new);
        home.actions().call("homeassistant." + action, data, Target.of(ids)).await();
    }

    // mirrors components/homeassistant/test_init.py: test_turn_on_skips_domains_without_service
    @Test
    void eachEntity_isAskedByItsDomain() {
        ask("turn_on", Map.of(), "light.bowl", "switch.pump", "sensor.cold", "light.none");
        assertThat(home.state("light.bowl")).isEqualTo("on");
        assertThat(home.state("switch.pump")).isEqualTo("on");
        ask("turn_off", Map.of("entity_id", "light.bowl, switch.pump"));
        assertThat(home.state("light.bowl")).isEqualTo("off");
        ask("toggle", Map.of("entity_id", List.of("light.bowl")));
        assertThat(home.state("light.bowl")).isEqualTo("on");
        assertThat(home.state("switch.pump")).isEqualTo("off");
    }

    @Test
    void data_goesAlong() {
        ask("turn_on", Map.of("brightness", 40), "light.bowl");
        assertThat(home.asked())
                .singleElement()
                .extracting(TestHome.Asked::action)
                .isEqualTo(new Light.TurnOn().brightness(40));
    }

    @Test
    void all_isEverythingThatCan() {
        ask("turn_on", Map.of("entity_id", "all"));
        assertThat(home.asked()).hasSize(2);
    }

    @Test
    void group_standsForItsMembers() {
        home.states().set(EntityId.of("group.all"), "on", Map.of("entity_id", List.of("light.bowl", "switch.pump")));
        ask("turn_on", Map.of(), "group.all");
        assertThat(home.asked()).hasSize(2);
    }

    @Test
    void nobody_isRefused() {
        assertThatThrownBy(() -> ask("turn_on", Map.of())).hasMessageContaining("entity_id");
        assertThatThrownBy(() -> ask("turn_on", Map.of("entity_id", "Lamp"))).hasMessageContaining("light.kitchen");
    }

    // mirrors components/homeassistant/test_init.py: test_entity_update
    @Test
    void update_asksAPolledEntityNow() {
        var asked = new AtomicInteger();
        home.addEntities(new Meter(asked));
        home.untilIdle();
        ask("update_entity", Map.of(), "sensor.meter", "switch.pump");
        assertThat(asked).hasValue(2);
        assertThat(home.state("sensor.meter")).isEqualTo("2.0");
    }

    @Callback
    private static final class Meter extends Sensor {

        private final AtomicInteger asked;

        Meter(AtomicInteger asked) {
            super(named("Meter").polled(Duration.ofHours(1)), Traits.TEXT);
            this.asked = asked;
        }

        @Override
        public Reading update() {
            return Reading.of((double) asked.incrementAndGet());
        }
    }
}
