package org.hob.template.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.hob.home.Place;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Home Assistant's words for the house, by what its manual and its tests say of them. */
class HouseWordsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @RegisterExtension
    final TestHome home = TestHome.at(ZonedDateTime.of(2030, 1, 1, 13, 14, 15, 0, BERLIN));

    private Templates templates() {
        return TemplateService.of(home.another("templates"));
    }

    private String render(String template) {
        return templates().read(template).render(Map.of());
    }

    private void furnish() {
        set("sensor.outside", "21.5", Map.of("unit_of_measurement", "°C", "friendly_name", "Outside"));
        set(
                "light.kitchen",
                "on",
                Map.of("brightness", 128, "rgb_color", List.of(255, 0, 10), "effect_list", List.of("a", "b")));
        set("light.hall", "off", Map.of());
        set("switch.gone", "unavailable", Map.of());
        set("group.lights", "on", Map.of("entity_id", List.of("light.kitchen", "light.hall", "group.more")));
        set("group.more", "on", Map.of("entity_id", List.of("sensor.outside", "group.lights")));
        home.untilIdle();
    }

    private void set(String id, String state, Map<String, ?> attributes) {
        home.states().set(EntityId.of(id), state, attributes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '§', textBlock = """
        {{ states('sensor.outside') }} → 21.5
        {{ states('sensor.outside') | float + 1 }} → 22.5
        {{ states('sensor.nope') }} → unknown
        {{ states('no id') }} → unknown
        {{ 'sensor.outside' | states }} → 21.5
        {{ states('sensor.outside', with_unit=True) }} → 21.5 °C
        {{ states('light.kitchen', rounded=True, with_unit=True) }} → on
        {{ states.sensor.outside.state }} → 21.5
        {{ states.sensor.outside.state_with_unit }} → 21.5 °C
        {{ states['sensor.outside'].state }} {{ states.sensor['outside'].name }} → 21.5 Outside
        {{ states.light.kitchen.name }} {{ states.light.kitchen.object_id }} {{ states.light.kitchen.domain }} → kitchen kitchen light
        {{ states.light.kitchen.entity_id }} {{ states.light.kitchen.attributes.brightness + 1 }} → light.kitchen 129
        {{ states.light.nope }} {{ states.light.nope is none }} → None True
        {{ states.light.nope.state is defined }} → False
        {{ states.light | map(attribute='entity_id') | join(',') }} → light.hall,light.kitchen
        {{ states | list | length }} {{ states | length }} {{ states.light | length }} → 6 6 2
        {{ states.light | selectattr('state', 'eq', 'on') | map(attribute='name') | list }} → ['kitchen']
        {% for s in states.light %}{{ s.object_id }}={{ s.state }};{% endfor %} → hall=off;kitchen=on;
        {{ state_attr('light.kitchen', 'brightness') }} {{ state_attr('light.kitchen', 'nope') }} {{ state_attr('light.nope', 'x') }} → 128 None None
        {{ state_attr('light.kitchen', 'rgb_color') }} {{ state_attr('light.kitchen', 'effect_list') }} → (255, 0, 10) ['a', 'b']
        {{ 'light.kitchen' | state_attr('brightness') }} {{ states.light.kitchen.attributes.rgb_color[0] }} → 128 255
        {{ is_state('light.kitchen', 'on') }} {{ is_state('light.kitchen', ['off', 'on']) }} {{ is_state('light.nope', 'on') }} → True True False
        {{ 'light.kitchen' is is_state('on') }} {{ ['light.kitchen', 'light.hall'] | select('is_state', 'on') | list }} → True ['light.kitchen']
        {{ is_state_attr('light.kitchen', 'brightness', 128) }} {{ is_state_attr('light.kitchen', 'nope', none) }} → True False
        {{ has_value('light.kitchen') }} {{ has_value('switch.gone') }} {{ 'light.nope' | has_value }} {{ 'light.hall' is has_value }} → True False False True
        {{ expand('group.lights') | map(attribute='entity_id') | sort | join(',') }} → light.hall,light.kitchen,sensor.outside
        {{ ['light.kitchen', states.light] | expand | map(attribute='entity_id') | sort | list }} → ['light.hall', 'light.kitchen']
        {{ expand('light.nope', 5) }} → []
        {{ states.light.kitchen.last_changed.isoformat() }} → 2030-01-01T12:14:15+00:00
        {{ (now() - states.light.kitchen.last_updated).total_seconds() }} → 0.0
        {{ now().isoformat() }} {{ utcnow().hour }} {{ today_at('10:30').isoformat() }} → 2030-01-01T13:14:15+01:00 12 2030-01-01T10:30:00+01:00
        {{ states.light.kitchen.context.id | length }} {{ states.light.kitchen.context.user_id }} → 26 None
        {{ states.light.kitchen == states.light.kitchen }} {{ states.light.kitchen != states.light.hall }} → True True
        {{ states }} {{ states.light }} → <template AllStates> <template DomainStates('light')>
        {{ 'Kitchen Light #1' | slugify }} {{ slugify('Größe-Öl') }} {{ 'a b' | slugify(separator='-') }} → kitchen_light_1 grosse_ol a-b
        {{ [1, 2] | intersect([2, 3]) }} {{ [1, 2] | union([2, 3]) }} {{ [1, 2] | difference([2]) }} {{ [1, 2] | symmetric_difference([2, 3]) }} → [2] [1, 2, 3] [1] [1, 3]
        {{ [1, 2, 3] | shuffle | sort }} {{ shuffle(1, 2, 3, seed='x') == shuffle(1, 2, 3, seed='x') }} {{ [5] | random }} → [1, 2, 3] True 5
        """)
    void word_asHomeAssistantHasIt(String template, String expected) {
        furnish();
        assertThat(render(template)).isEqualTo(expected);
    }

    @Test
    void answersOfActions_asOneList() {
        var answers = Map.of("calendar.a", Map.of("events", List.of(Map.of("summary", "x"))));
        assertThat(templates().read("{{ merge_response(answers) }}").render(Map.of("answers", answers)))
                .isEqualTo("[{'summary': 'x', 'entity_id': 'calendar.a', 'value_key': 'events'}]");
    }

    @Test
    void spanStrings_becomeTimedeltas() {
        assertThat(render("{{ as_timedelta('PT10M') }} {{ '1 02:03:04' | as_timedelta }} {{ as_timedelta('x') }}"))
                .isEqualTo("0:10:00 1 day, 2:03:04 None");
    }

    @Test
    void distance_fromHome_andBetween_isInKilometres() {
        home.moveTo(new Place("Home", 52.3731339, 4.8903147, 0), BERLIN);
        set("device_tracker.phone", "home", Map.of("latitude", 52.3731339, "longitude", 4.9903147));
        set("zone.far", "0", Map.of("latitude", 40.0, "longitude", -70.0));
        home.untilIdle();
        assertThat(render("{{ distance('device_tracker.phone') | round(3) }}")).isEqualTo("6.811");
        assertThat(render("{{ distance(52.3731339, 4.8903147) }}")).isEqualTo("0.0");
        assertThat(render("{{ distance('device_tracker.phone', 'zone.far') | round(0) > 5000 }}"))
                .isEqualTo("True");
        assertThat(render("{{ distance('light.nope') }}")).isEqualTo("None");
        assertThat(render("{{ closest(states).entity_id }} {{ closest('zone.far', states.device_tracker).entity_id }}"))
                .isEqualTo("device_tracker.phone device_tracker.phone");
        assertThat(render("{{ (states | closest(40, -70)).entity_id }}")).isEqualTo("device_tracker.phone");
    }

    @Test
    void distance_withoutAPlace_isRefused() {
        assertThatThrownBy(() -> render("{{ distance(1, 2) }}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("conf/org.hob.house.cfg.json");
    }

    @Test
    void malformedIds_areRefused_behindAPoint() {
        assertThatThrownBy(() -> render("{{ states.light['no id'] }}"))
                .hasMessage("template: line 1: Invalid entity ID 'light.no id'");
        assertThatThrownBy(() -> render("{{ states['A b'] }}")).hasMessageContaining("Invalid domain name 'A b'");
    }

    @Test
    void limitedTemplates_doNotSeeTheHouse() {
        furnish();
        var limited = templates().limited();
        assertThat(limited.read("{{ x + 1 }} {{ 'a' | upper }}").render(Map.of("x", 1)))
                .isEqualTo("2 A");
        for (var template : List.of(
                "{{ states('light.hall') }}",
                "{{ now() }}",
                "{{ states.light | list }}",
                "{{ 'light.hall' is is_state('on') }}"))
            assertThatThrownBy(() -> limited.read(template).render(Map.of()))
                    .hasMessageContaining("not supported in limited templates");
    }

    @Test
    void variables_ofAllKinds_areTakenIn() {
        furnish();
        var state = home.states().get(EntityId.of("light.kitchen")).orElseThrow();
        var variables = Map.of(
                "i",
                5,
                "f",
                2.5f,
                "d",
                Duration.ofMinutes(90),
                "t",
                ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, BERLIN),
                "s",
                state,
                "id",
                EntityId.of("a.b"),
                "set",
                java.util.Set.of(1),
                "c",
                state.context());
        assertThat(templates()
                        .read("{{ i + 1 }} {{ f }} {{ d }} {{ t }} {{ s.state }} {{ s.attributes.brightness }} {{ id"
                                + " }} {{ set }} {{ c.parent_id }}")
                        .render(variables))
                .isEqualTo("6 2.5 1:30:00 2024-01-01 00:00:00+01:00 on 128 a.b {1} None");
    }

    @Test
    void results_areTakenForWhatTheyMean() {
        furnish();
        assertThat(templates().read("{{ states('sensor.outside') }}").evaluate(Map.of()))
                .isEqualTo(21.5);
        assertThat(templates().read("{{ [1, 'a', none, (2.5, true)] }}").evaluate(Map.of()))
                .isEqualTo(java.util.Arrays.asList(1L, "a", null, List.of(2.5, true)));
        assertThat(templates().read("{{ {'a': 1} }}").evaluate(Map.of())).isEqualTo(Map.of("a", 1L));
        assertThat(templates().read("{{ none }}").evaluate(Map.of())).isNull();
        assertThat(templates().read("on").evaluate(Map.of())).isEqualTo("on");
        assertThat(templates().read("5").isStatic()).isTrue();
        assertThat(templates().read("{{ 1e16 }}").evaluate(Map.of())).isEqualTo("1e+16");
    }

    @Test
    void truth_isHomeAssistants() {
        assertThat(List.of(true, 1, 2.5, "on", " YES ", "Enable", "true", "1")).allMatch(Template::isTrue);
        assertThat(java.util.Arrays.asList(false, 0, "off", "x", "", null, List.of(1)))
                .noneMatch(Template::isTrue);
    }

    @Test
    void mistakes_nameTheirLine() {
        assertThatThrownBy(() -> templates().read("a\nb\n{% if x %}\n{{ 1 + }}"))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.line()).isEqualTo(4))
                .hasMessage("template: line 4: unexpected end of print statement (expected: a value)");
        assertThatThrownBy(() -> render("a\n{{ 1 }}\n{% set x = 1 / 0 %}"))
                .hasMessage("template: line 3: division by zero");
    }

    @Test
    void templates_ofTheSameText_areEqual() {
        var templates = templates();
        assertThat(templates.read("{{ 1 }}"))
                .isEqualTo(templates.read("{{ 1 }}"))
                .hasSameHashCodeAs(templates.read("{{ 1 }}"));
        assertThat(templates.read("{{ 1 }}")).isNotEqualTo(templates.limited().read("{{ 1 }}"));
    }
}
