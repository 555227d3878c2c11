package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries made from blueprints. */
class BlueprintTest {

    private static final String MOTION = """
        blueprint:
          name: Motion-activated Light
          description: Turn on a light when motion is detected.
          domain: automation
          source_url: https://example.org/motion_light.yaml
          author: Somebody
          homeassistant:
            min_version: 2024.6.0
          input:
            motion_entity:
              name: Motion Sensor
              selector:
                entity:
                  filter:
                    - device_class: motion
                      domain: binary_sensor
            light_target:
              name: Light
              selector:
                target:
                  entity:
                    domain: light
            advanced:
              name: More
              icon: mdi:cog
              collapsed: true
              input:
                no_motion_wait:
                  name: Wait time
                  default: 120
                  selector:
                    number:
                      min: 0
                      max: 3600
                      step: 10
                      unit_of_measurement: seconds
        mode: restart
        max_exceeded: silent
        triggers:
          trigger: state
          entity_id: !input motion_entity
          from: "off"
          to: "on"
        actions:
          - action: light.turn_on
            target: !input light_target
          - delay: !input no_motion_wait
        """;

    @TempDir
    Path home;

    private Conf conf;
    private final Sample automation = Sample.automation();

    @BeforeEach
    void open() {
        conf = new Conf(home).write("blueprints/automation/acme/motion.yaml", MOTION);
    }

    private Look use(String automations) {
        conf.write("automations.yaml", automations);
        return conf.look(automation);
    }

    @Test
    void entry_isFilledIn() {
        Look look = use("""
            - id: hall
              alias: Hall
              mode: single
              use_blueprint:
                path: acme/motion.yaml
                input:
                  motion_entity: binary_sensor.hall
                  light_target:
                    entity_id: light.hall
            """);
        assertThat(look.mistakes().list()).isEmpty();
        assertThat(Conf.plain(look, automation))
                .isEqualTo("[{max_exceeded=silent, triggers={trigger=state, entity_id=binary_sensor.hall, from=off,"
                        + " to=on}, actions=[{action=light.turn_on, target={entity_id=light.hall}}, {delay=120}],"
                        + " id=hall, alias=Hall, mode=single}]");
    }

    @Test
    void places_nameBothFiles() {
        Look look = use(
                "- use_blueprint:\n    path: acme/motion.yaml\n    input: {motion_entity: b.x, light_target: {}}\n");
        Mapping entry =
                (Mapping) ((Sequence) Conf.node(look, automation)).nodes().getFirst();
        Mapping triggers = (Mapping) entry.find("triggers").orElseThrow();
        assertThat(triggers.find("to").orElseThrow().position())
                .hasToString("conf/blueprints/automation/acme/motion.yaml:43 (used in conf/automations.yaml:2)");
        assertThat(triggers.find("entity_id").orElseThrow().position()).hasToString("conf/automations.yaml:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path: gone.yaml | conf/automations.yaml:2: automation[0].use_blueprint.path: gone.yaml: no such file"
                        + " (expected: a file in conf/blueprints/automation/)",
                "path: ../../../../x.yaml | outside of conf/",
                "input: {} | use_blueprint.path: missing",
                "path: acme/motion.yaml | use_blueprint.input.motion_entity: missing (expected: a value, as the"
                        + " blueprint has no default for it)",
                "pth: acme/motion.yaml | use_blueprint.pth: unknown key (expected: path)",
            })
    void wrongUse_isToldAtTheUse(String use, String mistake) {
        Look look = use("- use_blueprint:\n    " + use + "\n- alias: good\n");
        assertThat(look.mistakes().list())
                .isNotEmpty()
                .anySatisfy(one -> assertThat(one).asString().contains(mistake));
        assertThat(Conf.node(look, automation)).asString().contains("alias: good");
    }

    @Test
    void unknownInput_andWhatDoesNotFit_areTold_andTheRestGoesOn() {
        Look look = use("""
            - use_blueprint:
                path: acme/motion.yaml
                input:
                  motion_entity: light.hall
                  light_target: {entity: light.hall}
                  no_motion_wait: 4000
                  no_motion_wai: 5
            """);
        assertThat(look.mistakes().list().stream().map(Mistake::toString))
                .containsExactly(
                        "conf/automations.yaml:4: automation[0].use_blueprint.input.motion_entity: light.hall"
                                + " (expected: an entity of binary_sensor)",
                        "conf/automations.yaml:5: automation[0].use_blueprint.input.light_target.entity: unknown key"
                                + " (expected: entity_id)",
                        "conf/automations.yaml:6: automation[0].use_blueprint.input.no_motion_wait: 4000"
                                + " (expected: a number from 0 to 3600 in steps of 10)",
                        "conf/automations.yaml:7: automation[0].use_blueprint.input.no_motion_wai: unknown input"
                                + " (expected: no_motion_wait)");
        assertThat(Conf.plain(look, automation).toString()).contains("delay=4000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'triggers: []' | conf/blueprints/automation/b.yaml:1: blueprint: missing",
                "'blueprint: {name: x, domain: script}' | blueprint.domain: script (expected: automation, as its"
                        + " folder says)",
                "'blueprint: {name: x, domain: automation, input: [a]}' | blueprint.input: a list (expected: a mapping"
                        + " of inputs by name)",
                "'blueprint: {name: x, domain: automation, input: {a: {selector: {nummer: {}}}}}' | selector: nummer"
                        + " (expected: number)",
                "'{blueprint: {name: x, domain: automation}, mode: !input x}' | unknown input !input x",
                "'blueprint: {name: x, domain: automation' | a '{' that is never closed",
                "'- 1' | a list (expected: a mapping with 'blueprint:')",
                "'' | empty (expected: a mapping with 'blueprint:')",
            })
    void brokenBlueprint_isToldInItsFile(String text, String mistake) {
        conf.write("blueprints/automation/b.yaml", text + "\n");
        Look look = use("- use_blueprint: {path: b.yaml}\n- use_blueprint: {path: b.yaml}\n");
        assertThat(look.mistakes().list())
                .anySatisfy(one -> assertThat(one).asString().contains(mistake))
                .anySatisfy(one -> assertThat(one).asString().contains("automation[1].use_blueprint"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boolean: | maybe | true or false",
                "boolean: | on |",
                "number: {min: 1, max: 5, mode: box} | 6 | a number from 1 to 5",
                "number: {min: 1, max: 5, step: any} | 1.2345 |",
                "number: {min: 1, max: 5} | \"{{ x }}\" |",
                "text: | [a] | a text",
                "text: {multiple: true} | [a, b] |",
                "select: {options: [low, high]} | lov | low",
                "select: {options: [{label: A, value: a}]} | a |",
                "select: {options: [a], custom_value: true} | z |",
                "select: {options: [a, b], multiple: true} | [a, c] | one of a, b",
                "entity: {domain: [light, switch]} | sensor.x | an entity of light or switch",
                "entity: {domain: light, multiple: true} | [light.a, b] | an entity id, such as light.kitchen",
                "entity: {filter: [{integration: hue}]} | sensor.x |",
                "entity: | 0123456789abcdef0123456789abcdef |",
                "time: | '7:30' |",
                "time: | noon | a time as 'HH:MM' or 'HH:MM:SS'",
                "duration: | {minutes: 5} |",
                "duration: | {minute: 5} | minutes",
                "target: {} | {entity_id: light.a, area_id: [x]} |",
                "template: | \"{{ 1 }}\" |",
                "date: | 2024-13-01 | a date as 'YYYY-MM-DD'",
                "action: | [] |",
                "object: | {a: b} |",
                "device: {filter: {}} | x |",
            })
    void value_fitsItsSelector(String selector, String value, @Nullable String expected) {
        conf.write("blueprints/automation/s.yaml", """
            blueprint:
              name: S
              domain: automation
              input:
                x:
                  selector:
                    %s
            variables:
              x: !input x
            """.formatted(selector));
        Look look = use("- use_blueprint:\n    path: s.yaml\n    input:\n      x: " + value + "\n");
        List<String> told =
                look.mistakes().list().stream().map(Mistake::expected).toList();
        assertThat(told).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void manyUses_areLimited() {
        conf.write("blueprints/automation/m.yaml", """
            blueprint:
              name: M
              domain: automation
              input: {x: }
            variables: [%s]
            """.formatted("!input x, ".repeat(1_000)));
        String many = "- use_blueprint: {path: m.yaml, input: {x: [%s]}}\n".formatted("1, ".repeat(1_000));
        Look look = use(many);
        assertThat(look.mistakes().list())
                .anySatisfy(one -> assertThat(one.message()).isEqualTo("too much"));
    }
}
