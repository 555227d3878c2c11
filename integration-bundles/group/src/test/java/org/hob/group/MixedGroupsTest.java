package org.hob.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups of any things. */
final class MixedGroupsTest {

    private static final EntityId GROUP = EntityId.of("group.people");

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final OnOffs onOffs = new OnOffs();
    private final MixedGroups groups = new MixedGroups(home, onOffs);

    private List<String> take(Map<String, ?> says) {
        var mistakes = new Mistakes();
        groups.take(Node.of(new Position("conf/groups.yaml", 1, 1), says), mistakes);
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    /** Sets these states in pairs, and returns that of a group of them. */
    private String together(boolean all, String... pairs) {
        var members = new LinkedHashMap<String, String>();
        for (int n = 0; n < pairs.length; n += 2) members.put(pairs[n], pairs[n + 1]);
        members.forEach((id, state) -> home.states().set(EntityId.of(id), state, Map.of()));
        take(Map.of("people", Map.of("entities", List.copyOf(members.keySet()), "all", all)));
        return home.state("group.people");
    }

    private Map<String, Object> attributes() {
        return home.states().get(GROUP).orElseThrow().attributes();
    }

    private void ask(String action, Map<String, ?> data, EntityId... whom) {
        home.actions().call(action, data, Target.of(whom)).await();
        home.untilIdle();
    }

    // mirrors components/group/test_init.py: test_setup_group_with_mixed_groupable_states
    @Test
    void mixedThings_areOnOrOff() {
        assertThat(together(false, "light.bowl", "on", "device_tracker.paulus", "home"))
                .isEqualTo("on");
        assertThat(together(false, "light.bowl", "off", "device_tracker.paulus", "not_home"))
                .isEqualTo("off");
    }

    // mirrors components/group/test_init.py: test_setup_group_with_a_non_existing_state
    @Test
    void thoseThatAreNotThere_doNotCount() {
        assertThat(together(false, "light.bowl", "on")).isEqualTo("on");
        take(Map.of("people", "light.bowl, non.existing"));
        assertThat(home.state("group.people")).isEqualTo("on");
        assertThat(attributes()).containsEntry("entity_id", List.of("light.bowl", "non.existing"));
    }

    // mirrors components/group/test_init.py: test_setup_group_with_non_groupable_states, test_setup_empty_group
    @Test
    void thingsThatAreNeverOn_areUnknown() {
        assertThat(together(false, "cast.living_room", "Plex", "sensor.heat", "21"))
                .isEqualTo("unknown");
        take(Map.of("people", Map.of()));
        assertThat(home.state("group.people")).isEqualTo("unknown");
    }

    // mirrors components/group/test_init.py: test_group_turns_on_if_one_on, test_group_turns_off_if_all_off
    @Test
    void one_isEnough() {
        assertThat(together(false, "light.bowl", "on", "light.ceiling", "off")).isEqualTo("on");
        home.set(EntityId.of("light.bowl"), "off");
        assertThat(home.state("group.people")).isEqualTo("off");
        home.set(EntityId.of("light.ceiling"), "on");
        assertThat(home.state("group.people")).isEqualTo("on");
    }

    // mirrors components/group/test_init.py: test_allgroup_stays_off_if_all_are_off_and_one_turns_on
    // mirrors components/group/test_init.py: test_allgroup_turn_on_if_last_turns_on
    @Test
    void all_haveToBe_ifTheFileSaysSo() {
        assertThat(together(true, "light.bowl", "on", "light.ceiling", "off")).isEqualTo("off");
        home.set(EntityId.of("light.ceiling"), "on");
        assertThat(home.state("group.people")).isEqualTo("on");
    }

    // mirrors components/group/test_init.py: test_is_on_and_state_mixed_domains
    @Test
    void oneDomain_hasItsOwnWords() {
        assertThat(together(false, "person.a", "home", "person.b", "not_home")).isEqualTo("home");
        home.set(EntityId.of("person.a"), "not_home");
        assertThat(home.state("group.people")).isEqualTo("not_home");
        assertThat(together(false, "cover.a", "closed", "cover.b", "open")).isEqualTo("open");
        assertThat(together(false, "lock.a", "locked", "lock.b", "locked")).isEqualTo("locked");
        assertThat(together(false, "vacuum.a", "cleaning", "vacuum.b", "off")).isEqualTo("cleaning");
    }

    @Test
    void anotherBundle_saysWhatItsDomainIs() {
        assertThat(together(false, "tap.a", "flowing")).isEqualTo("unknown");
        onOffs.add(new OnOff("tap", Set.of("flowing"), "flowing", "dry"));
        home.set(EntityId.of("tap.a"), "dry");
        assertThat(home.state("group.people")).isEqualTo("dry");
        home.set(EntityId.of("tap.a"), "flowing");
        assertThat(home.state("group.people")).isEqualTo("flowing");
    }

    // mirrors components/group/test_init.py: test_group_being_init_before_first_tracked_state_is_set_to_on
    @Test
    void membersThatComeLater_count() {
        take(Map.of("people", List.of("light.late")));
        assertThat(home.state("group.people")).isEqualTo("unknown");
        home.set(EntityId.of("light.late"), "on");
        assertThat(home.state("group.people")).isEqualTo("on");
        home.states().remove(EntityId.of("light.late"));
        home.untilIdle();
        assertThat(home.state("group.people")).isEqualTo("unknown");
    }

    @Test
    void group_showsWhoBelongsToIt() {
        take(Map.of("people", Map.of("entities", "light.a", "name", "People", "icon", "mdi:account")));
        assertThat(attributes())
                .containsEntry("entity_id", List.of("light.a"))
                .containsEntry("order", 0)
                .containsEntry("icon", "mdi:account")
                .containsEntry("friendly_name", "People");
    }

    // mirrors components/group/test_init.py: test_service_group_set_group_remove_group
    @Test
    void set_makesAndChanges_remove_takesAway() {
        ask("group.set", Map.of("object_id", "people", "name", "Test", "entities", List.of("light.a", "light.b")));
        assertThat(attributes())
                .containsEntry("entity_id", List.of("light.a", "light.b"))
                .containsEntry("auto", true);
        ask("group.set", Map.of("object_id", "people", "add_entities", "light.c", "remove_entities", "light.a"));
        assertThat(attributes()).containsEntry("entity_id", List.of("light.b", "light.c"));
        ask("group.set", Map.of("object_id", "people", "icon", "mdi:x", "all", true));
        assertThat(attributes()).containsEntry("icon", "mdi:x").containsEntry("friendly_name", "Test");
        assertThatThrownBy(() -> ask(
                        "group.set", Map.of("object_id", "people", "entities", "light.a", "add_entities", "light.b")))
                .hasMessageContaining("entities alone");
        ask("group.remove", Map.of("object_id", "people"));
        assertThat(home.state("group.people")).isEqualTo("<none>");
        assertThatThrownBy(() -> ask("group.remove", Map.of("object_id", "people")))
                .hasMessageContaining("object_id");
    }

    // mirrors helpers/test_service.py: test_extract_entity_ids
    @Test
    void whatItIsAskedFor_goesToTheMembersThatCan() {
        home.fake(Light.class, "light.a").confirms();
        home.fake(Switch.class, "switch.b").confirms();
        home.fake(Light.class, "light.c").confirms();
        take(Map.of(
                "inner", List.of("light.c", "group.people"), "people", List.of("light.a", "switch.b", "group.inner")));
        ask("light.turn_on", Map.of("brightness", 7), GROUP);
        assertThat(home.state("light.a") + home.state("light.c") + home.state("switch.b"))
                .isEqualTo("ononunknown");
        ask("switch.turn_on", Map.of(), GROUP);
        assertThat(home.state("switch.b")).isEqualTo("on");
        assertThat(home.state("group.people")).isEqualTo("on");
    }

    @Test
    void wrongInItsFile_isTold_andTheOthersLive() {
        assertThat(take(Map.of("good", "light.a", "bad", List.of("light"), "Bad Key", "light.a")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("group.bad", "light"))
                .anySatisfy(line -> assertThat(line).contains("small letters"));
        assertThat(home.states().of("group")).hasSize(1);
    }
}
