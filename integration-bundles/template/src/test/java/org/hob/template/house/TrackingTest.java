package org.hob.template.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.state.EntityId;
import org.hob.template.Asked;
import org.hob.template.Rerendered;
import org.hob.template.Templates;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Templates whose results are kept up to date, as Home Assistant's tests of tracking ask for. */
class TrackingTest {

    private static final EntityId A = EntityId.of("sensor.a");
    private static final EntityId B = EntityId.of("sensor.b");

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final List<String> told = new ArrayList<>();
    private final List<Rerendered> all = new ArrayList<>();

    private Templates templates() {
        return TemplateService.of(home.another("templates"));
    }

    private Subscription track(String source) {
        return track(source, Map.of());
    }

    private Subscription track(String source, Map<String, ?> variables) {
        var templates = templates();
        var tracking =
                templates.track(home, templates.read(source), variables, Listener.<Rerendered>callback(result -> {
                    all.add(result);
                    told.add(
                            result.now().failure().isPresent()
                                    ? "failed"
                                    : result.now().text());
                }));
        home.untilIdle();
        return tracking;
    }

    private Asked asked(String source) {
        return templates().read(source).look(Map.of()).asked();
    }

    // mirrors helpers/test_event.py: test_track_template_result
    @Test
    void namedEntity_isToldAtOnce_andOnlyWhatDiffers() {
        track("{{ states('sensor.a') }}");
        home.set(A, "1");
        home.set(A, "2");
        home.states().set(A, "2", Map.of("x", 1));
        home.untilIdle();
        home.set(B, "9");
        assertThat(told).containsExactly("unknown", "1", "2");
        assertThat(all.getFirst().before()).isEmpty();
        assertThat(all.getLast().before().orElseThrow().value()).isEqualTo(1L);
        assertThat(all.getLast().cause().orElseThrow().id()).isEqualTo(A);
    }

    // mirrors helpers/test_event.py: test_track_template_result_and_conditional
    @Test
    void dependencies_areFoundAnewEachTime() {
        track("{{ is_state('sensor.a', 'on') and states('sensor.b') }}");
        home.set(B, "1");
        assertThat(told).containsExactly("False");
        home.set(A, "on");
        home.set(B, "2");
        home.set(A, "off");
        home.set(B, "3");
        assertThat(told).containsExactly("False", "1", "2", "False");
    }

    // mirrors helpers/test_event.py: test_track_template_rate_limit
    @Test
    void allStates_areLookedAtOnceAMinute() {
        home.set(B, "b");
        track("{{ states | map(attribute='state') | join(',') }}");
        home.set(A, "1");
        home.set(A, "2");
        assertThat(told).containsExactly("b");
        home.advance(Duration.ofSeconds(59));
        assertThat(told).containsExactly("b");
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("b", "2,b");
    }

    // mirrors helpers/test_event.py: test_track_template_has_default_rate_limit
    @Test
    void allStates_thatAreOnlyCountedInAList_areLookedAtOnceAMinute_too() {
        track("{{ states | list | count }}");
        home.set(A, "1");
        home.set(B, "1");
        assertThat(told).containsExactly("0");
        home.advance(Duration.ofMinutes(1));
        assertThat(told).containsExactly("0", "2");
    }

    // mirrors helpers/test_event.py: test_track_template_result_with_wildcard
    @Test
    void statesThatAreChosenByTheirNames_areFoundAmongAll() {
        home.set(EntityId.of("cover.office_window"), "closed");
        home.set(A, "1");
        track("{% for one in states if one.entity_id.startswith('cover.office_') %}{{ one.name }}={{ one.state }};{%"
                + " endfor %}");
        home.set(EntityId.of("cover.office_window"), "open");
        home.set(EntityId.of("cover.office_skylight"), "open");
        home.advance(Duration.ofMinutes(1));
        assertThat(told).containsExactly("office window=closed;", "office skylight=open;office window=open;");
    }

    // mirrors helpers/test_event.py: test_track_template_result_iterator
    @Test
    void statesOfADomain_thatAreOn_areFollowedByLoopAndByFilter() {
        home.set(A, "off");
        home.set(B, "off");
        track("{% for one in states.sensor if one.state == 'on' %}{{ one.entity_id }},{% endfor %}");
        track("{{ states.sensor | selectattr('state', 'equalto', 'on') | join(',', attribute='entity_id') }}");
        home.set(B, "on");
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("", "", "sensor.b,", "sensor.b");
    }

    // mirrors helpers/test_event.py: test_track_template_result_complex
    @Test
    void whatIsAskedFor_changesBetweenAllADomainAndOne() {
        track("""
            {% set what = states('sensor.a') %}
            {%- if what == 'light' %}{{ states.light | map(attribute='state') | join(',') }}
            {%- elif what == 'one' %}{{ states('light.one') }}
            {%- else %}{{ states | map(attribute='entity_id') | join(',') }}{% endif %}\
            """);
        home.set(A, "light");
        home.set(EntityId.of("light.one"), "on");
        home.advance(Duration.ofSeconds(1));
        home.set(A, "one");
        home.set(EntityId.of("light.one"), "off");
        home.set(EntityId.of("light.two"), "on");
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("", "on", "off");
        home.set(A, "all");
        assertThat(told).endsWith("light.one,light.two,sensor.a");
    }

    // mirrors helpers/test_event.py: test_track_template_domain_states
    @Test
    void domain_isLookedAtOnceASecond() {
        track("{{ states.sensor | map(attribute='state') | join(',') }}");
        home.set(A, "1");
        assertThat(told).containsExactly("");
        home.advance(Duration.ofSeconds(1));
        home.set(B, "2");
        home.set(EntityId.of("light.x"), "on");
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("", "1", "1,2");
    }

    // mirrors helpers/test_event.py: test_specifically_referenced_entity_is_not_rate_limited
    @Test
    void namedEntity_isNotLimited_besideAllStates() {
        track("{{ states | list | length }} {{ states('sensor.a') }}");
        home.set(A, "1");
        home.set(A, "2");
        assertThat(told).containsExactly("0 unknown", "1 1", "1 2");
        home.set(B, "x");
        assertThat(told).hasSize(3);
        home.advance(Duration.ofMinutes(1));
        assertThat(told).endsWith("2 2");
    }

    @Test
    void countedStates_areLookedAtWhenTheyComeAndGo() {
        track("{{ states.sensor | length }}");
        home.set(A, "1");
        home.advance(Duration.ofSeconds(1));
        home.set(A, "2");
        home.advance(Duration.ofSeconds(1));
        home.states().remove(A);
        home.untilIdle();
        home.advance(Duration.ofSeconds(1));
        assertThat(told).containsExactly("0", "1", "0");
    }

    // mirrors helpers/test_event.py: test_track_template_with_time
    @Test
    void time_isLookedAtEveryMinute() {
        track("{{ now().minute }}");
        home.advance(Duration.ofMinutes(2));
        assertThat(told).containsExactly("0", "1", "2");
    }

    // mirrors helpers/test_event.py: test_track_template_with_time_default
    @Test
    void now_byItself_isLookedAtEveryMinute() {
        track("{{ now() }}");
        home.advance(Duration.ofMinutes(2));
        assertThat(told).hasSize(3).doesNotHaveDuplicates();
    }

    // mirrors helpers/test_event.py: test_track_template_with_time_that_leaves_scope
    @Test
    void time_thatIsNotAskedForAnyMore_isLeft() {
        track("{{ 'x' if is_state('sensor.a', 'on') else now().minute }}");
        home.set(A, "on");
        home.advance(Duration.ofMinutes(5));
        home.set(A, "off");
        assertThat(told).containsExactly("0", "x", "5");
    }

    // mirrors helpers/test_event.py: test_track_template_result_errors
    @Test
    void failure_isToldOnce_andTriedAgain() {
        track("{{ 1 / states('sensor.a') | int(0) }}");
        assertThat(told).containsExactly("failed");
        home.set(A, "2");
        home.set(A, "0");
        assertThat(told).containsExactly("failed", "0.5", "failed");
        assertThat(all.getLast().now().value()).isNull();
    }

    // mirrors helpers/test_event.py: test_track_template_result_transient_errors
    @Test
    void failure_thatPasses_isToldBetweenTwoResults_thoughTheyAreTheSame() {
        home.set(A, "5");
        track("{{ states('sensor.a') | int + 1 }}");
        home.set(A, "unavailable");
        home.set(A, "unknown");
        home.set(A, "5");
        assertThat(told).startsWith("6", "failed").endsWith("6");
    }

    // mirrors helpers/test_event.py: test_track_template_result_with_group
    @Test
    void groups_areFollowedIntoTheirMembers() {
        home.states().set(EntityId.of("group.all"), "on", Map.of("entity_id", List.of("sensor.a")));
        home.set(A, "1");
        track("{{ expand('group.all') | map(attribute='state') | join(',') }}");
        home.set(A, "2");
        assertThat(told).containsExactly("1", "2");
    }

    @Test
    void variables_areSeen_andClosingEndsIt() {
        var tracking = track("{{ prefix }}{{ states(entity) }}", Map.of("prefix", ">", "entity", "sensor.a"));
        home.set(A, "1");
        tracking.close();
        home.untilIdle();
        home.set(A, "2");
        home.advance(Duration.ofMinutes(2));
        assertThat(told).containsExactly(">unknown", ">1");
    }

    @Test
    void whatWasAskedFor_isKnown() {
        assertThat(asked("{{ states('sensor.a') }}{{ states.light.b.state }}").entities())
                .containsExactlyInAnyOrder(A, EntityId.of("light.b"));
        assertThat(asked("{% for s in states.light %}{% endfor %}").domains()).containsExactly("light");
        assertThat(asked("{{ states.light | count }}").countedDomains()).containsExactly("light");
        assertThat(asked("{{ states | list }}").all()).isTrue();
        assertThat(asked("{{ states | count }}").countedAll()).isTrue();
        assertThat(asked("{{ utcnow() }}").time()).isTrue();
        assertThat(asked("{{ 1 + 1 }}").isNothing()).isTrue();
    }
}
