package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.event.Event;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.state.StateReported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What writing a state changes, and what it tells, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class StateRulesTest extends OpenHouse {

    private static final EntityId BOWL = EntityId.of("light.bowl");

    private final List<String> told = new ArrayList<>();

    StateRulesTest(boolean portable) {
        super(portable);
    }

    private void listen() {
        home.events().on(StateChanged.class, Listener.callback((Event<StateChanged> event) -> told.add("changed")));
        home.events().on(StateReported.class, Listener.callback((Event<StateReported> event) -> told.add("reported")));
        home.untilIdle();
    }

    /** Writes it a second after what was written before. */
    private State write(String value, Map<String, ?> attributes) {
        home.advance(Duration.ofSeconds(1));
        home.states().set(BOWL, value, attributes);
        home.untilIdle();
        return home.states().get(BOWL).orElseThrow();
    }

    private long second(Instant time) {
        return time.getEpochSecond() - home.now().getEpochSecond();
    }

    private String times(State state) {
        return second(state.changed()) + " " + second(state.updated()) + " " + second(state.reported());
    }

    // mirrors test_core.py: test_statemachine_last_changed_not_updated_on_same_state
    @Test
    void otherAttributes_areAnUpdate_andAChangeToTell() {
        listen();
        write("on", Map.of());
        assertThat(times(write("on", Map.of("brightness", 9)))).isEqualTo("-1 0 0");
        assertThat(times(write("off", Map.of("brightness", 9)))).isEqualTo("0 0 0");
        assertThat(told).containsExactly("changed", "changed", "changed");
    }

    // mirrors test_core.py: test_statemachine_report_state
    // mirrors test_core.py: test_async_set_updates_last_reported
    // mirrors test_core.py: test_statemachine_avoids_updating_attributes
    @Test
    void theSame_isAReport_thatKeepsTheMapOfAttributes() {
        listen();
        var before = write("on", Map.of("name", "A bowl", "levels", List.of(1, 2)));
        var map = before.attributes();
        var after = write("on", Map.of("name", "A bowl", "levels", List.of(1, 2)));
        assertThat(times(after)).isEqualTo("-1 -1 0");
        assertThat(after.attributes()).isSameAs(map);
        assertThat(after.context()).isEqualTo(before.context());
        assertThat(told).containsExactly("changed", "reported");
    }

    // mirrors test_core.py: test_statemachine_force_update
    @Test
    void force_isAChange_thoughNothingDiffers() {
        listen();
        write("on", Map.of());
        home.advance(Duration.ofSeconds(1));
        home.states().force(BOWL, "on", Map.of());
        home.untilIdle();
        assertThat(times(home.states().get(BOWL).orElseThrow())).isEqualTo("0 0 0");
        assertThat(told).containsExactly("changed", "changed");
        assertThatThrownBy(() -> home.states().force(BOWL, "x".repeat(256), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var other = home.another("other");
        assertThatThrownBy(() -> other.turn(() -> other.states().force(BOWL, "on", Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    // mirrors test_core.py: test_statemachine_remove
    @Test
    void remove_tellsOnce_andOfNothingTheSecondTime() {
        write("on", Map.of());
        listen();
        home.states()
                .on(
                        BOWL,
                        Listener.callback(change -> told.add(change.before().isPresent() + " then "
                                + change.now().isPresent())));
        home.states().remove(BOWL);
        home.states().remove(BOWL);
        home.untilIdle();
        assertThat(told).containsExactly("true then false", "changed");
        assertThat(home.states().get(BOWL)).isEmpty();
    }

    // mirrors test_core.py: test_statemachine_entity_ids
    // mirrors test_core.py: test_async_all
    // mirrors test_core.py: test_async_entity_ids_count
    // mirrors test_core.py: test_statemachine_is_state
    // mirrors test_core.py: test_state_machine_case_insensitivity
    @Test
    void states_areFoundByDomain_andWhateverTheCaseOfTheirId() {
        home.states().set(EntityId.of("Light.Bowl"), "on", Map.of());
        home.states().set(EntityId.of("light.ceiling"), "off", Map.of());
        home.states().set(EntityId.of("switch.ac"), "off", Map.of());
        home.untilIdle();
        assertThat(home.states().of("light").map(State::id))
                .containsExactlyInAnyOrder(BOWL, EntityId.of("light.ceiling"));
        assertThat(home.states().all()).hasSize(3);
        assertThat(home.states().of("vacuum")).isEmpty();
        assertThat(home.states().is(BOWL, "on")).isTrue();
        assertThat(home.states().is(BOWL, "ON")).isFalse();
        assertThat(home.states().is(EntityId.of("light.none"), "on")).isFalse();
    }

    // mirrors test_core.py: test_reserving_states
    @Test
    void id_ofAnEntity_isItsOwn_beforeItHasSaidAnything_andFreeWhenItHasGone() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        var other = home.another("other");
        home.untilIdle();
        assertThatThrownBy(() -> other.turn(() -> other.states().set(KITCHEN, "on", Map.of())))
                .isInstanceOf(IllegalStateException.class);
        home.removeEntity(lamp);
        home.untilIdle();
        other.states().set(KITCHEN, "on", Map.of());
        home.untilIdle();
        assertThat(home.state("light.kitchen")).isEqualTo("on");
    }

    // mirrors test_core.py: test_validate_state
    @Test
    void value_over255Characters_isRefusedByName() {
        home.states().set(BOWL, "x".repeat(255), Map.of());
        assertThatThrownBy(() -> home.states().set(BOWL, "x".repeat(256), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("state of light.bowl: 256 characters (expected: at most 255)");
    }

    // mirrors test_core.py: test_state_init
    // mirrors test_core.py: test_valid_entity_id
    // mirrors test_core.py: test_valid_domain
    // mirrors test_core.py: test_split_entity_id
    @Test
    void id_isADomainAndAnObject() {
        for (var wrong : List.of(
                "_light.kitchen",
                ".kitchen",
                ".light.kitchen",
                "light_.kitchen",
                "light._kitchen",
                "light.",
                "light.kitchen__ceiling_",
                "light.kitchen yo.u",
                "light__x.kitchen",
                "light",
                "light.kitchen_",
                "light.küche",
                "light." + "x".repeat(250))) {
            assertThatThrownBy(() -> EntityId.of(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("entity id: " + wrong);
        }
        for (var right : List.of(
                "1.a",
                "1light.kitchen",
                "a.1",
                "a.a",
                "input_boolean.hello_world_0123",
                "light.a__b",
                "light.1234",
                "light.something_yoo",
                "light." + "x".repeat(249))) {
            var id = EntityId.of(right);
            assertThat(id.domain() + "." + id.object()).isEqualTo(right).isEqualTo(id.toString());
        }
    }

    // mirrors test_core.py: test_state_change_events_match_time_with_limits_of_precision
    // mirrors test_core.py: test_state_change_events_context_id_match_state_time
    // mirrors test_core.py: test_state_firing_event_matches_context_id_ulid_time
    // mirrors test_core.py: test_state_timestamps
    // mirrors test_core.py: test_context
    @Test
    void state_itsEvent_andItsContext_areOfOneMoment() {
        var events = new ArrayList<Event<StateChanged>>();
        home.events().on(StateChanged.class, Listener.callback(events::add));
        home.untilIdle();
        var state = write("on", Map.of());
        var event = events.getFirst();
        assertThat(event.time()).isEqualTo(state.updated()).isEqualTo(home.now());
        assertThat(event.context()).isEqualTo(state.context());
        assertThat(milliseconds(state.context().id())).isEqualTo(home.now().toEpochMilli());
        assertThat(state.context().user()).isEmpty();
        assertThat(state.context().parent()).isEmpty();
    }

    /** Returns what the first ten digits of a ULID say. */
    private static long milliseconds(String ulid) {
        long time = 0;
        for (char digit : ulid.substring(0, 10).toCharArray()) {
            time = time * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(Character.toUpperCase(digit));
        }
        return time;
    }
}
