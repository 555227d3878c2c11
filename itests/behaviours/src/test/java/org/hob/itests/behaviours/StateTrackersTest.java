package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.state.EntityId;
import org.hob.state.StateChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what of states that come, go, stay and are said again, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class StateTrackersTest extends OpenHouse {

    private static final EntityId DOOR = EntityId.of("binary_sensor.door");
    private static final EntityId BOWL = EntityId.of("light.bowl");
    private static final Duration TEN = Duration.ofSeconds(10);

    private final List<String> told = new ArrayList<>();

    StateTrackersTest(boolean portable) {
        super(portable);
    }

    private void set(EntityId id, String text) {
        home.states().set(id, text, Map.of());
        home.untilIdle();
    }

    private Listener<StateChanged> tell(String who) {
        return Listener.callback(change -> told.add(who + ' ' + change.id()));
    }

    // mirrors helpers/test_event.py: test_async_track_state_change_event
    @Test
    void on_severalIds_isToldOfThoseOnly() {
        home.states().on(List.of(DOOR, BOWL), tell("both"));
        set(DOOR, "on");
        set(BOWL, "on");
        set(KITCHEN, "on");
        assertThat(told).containsExactly("both binary_sensor.door", "both light.bowl");
    }

    // mirrors helpers/test_event.py: test_async_track_state_change_event_with_empty_list
    @Test
    void on_noIds_isNeverToldAnything() {
        home.states().on(List.of(), tell("none")).close();
        home.states().on(List.of(), tell("none"));
        set(DOOR, "on");
        assertThat(told).isEmpty();
    }

    // mirrors helpers/test_event.py: test_track_state_change_event_chain_single_entity
    // mirrors helpers/test_event.py: test_track_state_change_event_chain_multple_entity
    @Test
    void on_addedInsideATracker_doesNotSeeTheCurrentChange() {
        home.states().on(DOOR, Listener.callback(change -> {
            told.add("outer");
            home.states().on(List.of(DOOR, BOWL), Listener.callback(inner -> told.add("inner " + inner.id())));
        }));
        set(DOOR, "on");
        assertThat(told).containsExactly("outer");
        set(BOWL, "on");
        assertThat(told).containsExactly("outer", "inner light.bowl");
    }

    // mirrors helpers/test_event.py: test_async_track_state_added_domain
    // mirrors helpers/test_event.py: test_async_track_state_removed_domain
    @Test
    void onDomain_addedAndRemoved() {
        home.states().onDomain("light", StateChanged.added(), tell("added"));
        home.states().onDomain("light", StateChanged.removed(), tell("removed"));
        set(BOWL, "on");
        set(BOWL, "off");
        set(DOOR, "on");
        home.states().remove(BOWL);
        home.states().remove(DOOR);
        home.untilIdle();
        assertThat(told).containsExactly("added light.bowl", "removed light.bowl");
        assertThatThrownBy(() -> home.states().onDomain("Light", StateChanged.added(), tell("?")))
                .hasMessageStartingWith("domain: Light");
    }

    // mirrors helpers/test_event.py: test_async_track_state_added_domain_match_all
    // mirrors helpers/test_event.py: test_async_track_state_removed_domain_match_all
    @Test
    void onAny_addedAndRemoved() {
        home.states().onAny(StateChanged.added(), tell("added"));
        home.states().onAny(StateChanged.removed(), tell("removed"));
        set(BOWL, "on");
        set(BOWL, "off");
        home.states().remove(BOWL);
        home.untilIdle();
        assertThat(told).containsExactly("added light.bowl", "removed light.bowl");
    }

    // mirrors helpers/test_event.py: test_async_track_state_report_event
    @Test
    void onReport_isToldWhatWasKnownAlready_ofThatEntityOnly() {
        var subscription = home.states()
                .onReport(BOWL, Listener.callback(said -> told.add(said.now().value())));
        set(BOWL, "on");
        set(DOOR, "on");
        set(DOOR, "on");
        assertThat(told).isEmpty();
        set(BOWL, "on");
        set(BOWL, "on");
        assertThat(told).containsExactly("on", "on");
        subscription.close();
        set(BOWL, "on");
        assertThat(told).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_track_same_state_simple_trigger
    @Test
    void onHeld_runsAfterThatTime_onceForEachStretch_whateverItsAttributesDo() {
        home.states().onHeld(BOWL, "on", TEN, Listener.callback(state -> told.add(state.value() + state.attributes())));
        set(BOWL, "on");
        home.advance(Duration.ofSeconds(9));
        home.states().set(BOWL, "on", Map.of("brightness", 7));
        home.untilIdle();
        assertThat(told).isEmpty();
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("on{brightness=7}");
        home.advance(TEN);
        assertThat(told).hasSize(1);
        set(BOWL, "off");
        set(BOWL, "on");
        home.advance(TEN);
        assertThat(told).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_track_same_state_simple_no_trigger
    @Test
    void onHeld_whenItLeaves_isNotRun() {
        home.states().onHeld(BOWL, "on", TEN, Listener.callback(state -> told.add(state.value())));
        set(BOWL, "on");
        home.advance(Duration.ofSeconds(9));
        set(BOWL, "off");
        home.advance(TEN);
        set(BOWL, "on");
        home.advance(Duration.ofSeconds(5));
        home.states().remove(BOWL);
        home.advance(TEN);
        assertThat(told).isEmpty();
        assertThat(home.view().status().timers()).isZero();
    }

    // mirrors helpers/test_event.py: test_track_same_state_simple_trigger_check_funct
    @Test
    void onHeld_withATest_countsFromNowIfItPassesAlready() {
        home.states().set(BOWL, "7", Map.of());
        home.untilIdle();
        home.advance(TEN);
        home.states()
                .onHeld(BOWL, state -> state.number().orElse(0) > 5, TEN, Listener.callback(s -> told.add(s.value())));
        home.advance(Duration.ofSeconds(9));
        set(BOWL, "8");
        assertThat(told).isEmpty();
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("8");
    }

    @Test
    void onHeld_closedByItsOwnJob_letsTheJobGoOn() {
        var subscription = new Subscription[1];
        subscription[0] = home.states().onHeld(BOWL, "on", TEN, Listener.coroutine(state -> {
            subscription[0].close();
            home.sleep(Duration.ofSeconds(1));
            told.add("done");
        }));
        set(BOWL, "on");
        home.advance(TEN);
        home.advance(TEN);
        home.start(Job.callback(() -> {})).await();
        assertThat(told).containsExactly("done");
    }
}
