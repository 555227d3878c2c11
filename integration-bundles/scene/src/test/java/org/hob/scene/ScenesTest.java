package org.hob.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.Target;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.entity.Recall;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.testkit.Fake;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScenesTest {

    private static final EntityId LAMP = EntityId.of("light.lamp");

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Recalls recalls = new Recalls();
    private final Scenes scenes = new Scenes(home, recalls);
    private final Fake<Light.Reading> lamp =
            home.fake(Light.class, "light.lamp").confirms();
    private final Fake<Switch.Reading> plug =
            home.fake(Switch.class, "switch.plug").confirms();

    @BeforeEach
    void moveIn() {
        recalls.add(new LightRecall());
        lamp.report(Light.Reading.OFF);
        plug.report(new Switch.Reading(true));
        home.untilIdle();
    }

    private List<String> take(Object... says) {
        var mistakes = new Mistakes();
        scenes.take(Node.of(new Position("conf/scenes.yaml", 1, 1), List.of(says)), mistakes);
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    private void ask(String action, Map<String, ?> data, EntityId... whom) {
        home.actions().call(action, data, Target.of(whom)).await();
        home.untilIdle();
    }

    private static EntityId scene(String object) {
        return new EntityId("scene", object);
    }

    // mirrors components/scene/test_init.py: test_config_yaml_bool, test_activate_scene
    @Test
    void scene_bringsItsStatesAbout() {
        take(Map.of(
                "name", "Film",
                "id", "17",
                "icon", "mdi:movie",
                "entities", Map.of("light.lamp", Map.of("state", true, "brightness", 50), "switch.plug", "off")));
        assertThat(home.state("scene.film")).isEqualTo("unknown");
        ask("scene.turn_on", Map.of("transition", 2), scene("film"));
        assertThat(lamp.asked()).containsExactly(new Light.TurnOn(50, null, null, Duration.ofSeconds(2)));
        assertThat(plug.asked()).containsExactly(new Switch.TurnOff());
        assertThat(home.state("scene.film")).isEqualTo("2030-01-01T00:00:00+00:00");
        assertThat(home.states().get(scene("film")).orElseThrow().attributes())
                .containsEntry("id", "17")
                .containsEntry("icon", "mdi:movie");
    }

    @Test
    void whatIsSoAlready_isLeftAlone() {
        take(Map.of("name", "Off", "entities", Map.of("light.lamp", "off", "switch.plug", "on")));
        ask("scene.turn_on", Map.of(), scene("off"));
        assertThat(lamp.asked()).isEmpty();
        assertThat(plug.asked()).isEmpty();
    }

    // mirrors components/homeassistant/test_scene.py: test_apply_service
    @Test
    void apply_needsNoScene() {
        ask("scene.apply", Map.of("entities", Map.of("light.lamp", Map.of("state", "on", "brightness", 42))));
        assertThat(lamp.asked()).containsExactly(new Light.TurnOn().brightness(42));
        assertThatThrownBy(() -> ask("scene.apply", Map.of("entities", Map.of("light.lamp", List.of()))))
                .hasMessageContaining("light.lamp");
    }

    // mirrors components/homeassistant/test_scene.py: test_create_service, test_delete_service
    @Test
    void create_makesAScene_thatCanBeDeleted() {
        ask("scene.create", Map.of("scene_id", "hallo", "entities", Map.of("light.lamp", "on")));
        ask("scene.turn_on", Map.of(), scene("hallo"));
        assertThat(home.state("light.lamp")).isEqualTo("on");
        ask("scene.delete", Map.of(), scene("hallo"));
        assertThat(home.state("scene.hallo")).isEqualTo("<none>");
        assertThatThrownBy(() -> ask("scene.delete", Map.of(), scene("hallo"))).hasMessageContaining("scene.create");
        assertThatThrownBy(() -> ask("scene.create", Map.of("scene_id", "hallo")))
                .hasMessageContaining("snapshot_entities");
    }

    // mirrors components/homeassistant/test_scene.py: test_snapshot_service
    @Test
    void snapshot_keepsHowItIsNow() {
        lamp.report(new Light.Reading(true, 120, Light.ColorMode.HS, new Color.Hs(30, 80), null));
        ask("scene.create", Map.of("scene_id", "before", "snapshot_entities", List.of("light.lamp", "switch.plug")));
        ask("switch.turn_off", Map.of(), EntityId.of("switch.plug"));
        lamp.report(Light.Reading.OFF);
        assertThat(plug.asked()).hasSize(1);
        ask("scene.turn_on", Map.of(), scene("before"));
        assertThat(lamp.asked()).containsExactly(new Light.TurnOn(120, new Color.Hs(30, 80), null, null));
        assertThat(home.state("switch.plug")).isEqualTo("on");
        assertThatThrownBy(() -> ask("scene.create", Map.of("scene_id", "x", "snapshot_entities", List.of("light.no"))))
                .hasMessageContaining("snapshot_entities: light.no");
    }

    // mirrors helpers/test_state.py: test_reproduce_with_no_entity
    @Test
    void oneThatCannotBe_keepsNobodyElse() {
        take(Map.of("name", "Odd", "entities", Map.of("light.none", "on", "switch.plug", "dim", "light.lamp", "on")));
        ask("scene.turn_on", Map.of(), scene("odd"));
        assertThat(home.state("light.lamp")).isEqualTo("on");
    }

    @Test
    void oneThatFails_isTheFailureOfTheCall_afterAllOthers() {
        plug.fails(Switch.TurnOff.class, new IllegalStateException("stuck"));
        take(Map.of("name", "Night", "entities", Map.of("switch.plug", "off", "light.lamp", "on")));
        assertThatThrownBy(() -> ask("scene.turn_on", Map.of(), scene("night"))).hasMessageContaining("stuck");
        assertThat(home.state("light.lamp")).isEqualTo("on");
    }

    @Test
    void wrongInItsFile_isTold() {
        assertThat(take(
                        Map.of("name", "A", "entities", Map.of("lamp", "on")),
                        Map.of("entities", Map.of("light.lamp", "on")),
                        Map.of("name", "C", "entities", Map.of("light.lamp", "on"))))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("scene[0]", "lamp", "domain.object_id"))
                .anySatisfy(line -> assertThat(line).contains("scene[1]", "name"));
        assertThat(home.state("scene.c")).isEqualTo("unknown");
    }

    // mirrors components/light/test_reproduce_state.py: test_filter_color_modes
    @Test
    void colour_isTheOneOfItsMode() {
        var all = Map.<String, Object>of(
                "hs_color", List.of(1, 2), "rgb_color", List.of(1, 2, 3), "color_mode", "rgb", "brightness", 9);
        assertThat(steps("on", all))
                .containsExactly(
                        new Recall.Step("light.turn_on", Map.of("brightness", 9, "rgb_color", List.of(1, 2, 3))));
        assertThat(steps("on", Map.of("xy_color", List.of(0.1, 0.2), "hs_color", List.of(1, 2))))
                .containsExactly(new Recall.Step("light.turn_on", Map.of("hs_color", List.of(1, 2))));
        assertThatThrownBy(() -> steps("on", Map.of("color_mode", "hs"))).hasMessageContaining("hs_color");
        assertThatThrownBy(() -> steps("dim", Map.of())).hasMessage("state: dim (expected: on or off)");
    }

    private List<Recall.Step> steps(String state, Map<String, Object> attributes) {
        State now = home.states().get(LAMP).orElseThrow();
        return new LightRecall().steps(new Recall.Wanted(LAMP, state, attributes, Optional.empty()), now);
    }
}
