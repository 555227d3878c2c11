package org.hob.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.Target;
import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionRequestTest {

    @Test
    void whole_isRead() {
        ActionRequest request = read("""
            {"action": "light.turn_on", "target": {"entity_id": ["light.a", "Light.B"], "area_id": "kitchen"},
             "data": {"brightness": 200, "rgb_color": [1, 2, 3], "transition": 0.5, "flash": true, "big": 3000000000}}\
            """);

        assertThat(request.action()).isEqualTo("light.turn_on");
        assertThat(request.target().entities())
                .containsExactlyInAnyOrder(EntityId.of("light.a"), EntityId.of("light.b"));
        assertThat(request.target().areas()).isEqualTo(Set.of("kitchen"));
        assertThat(request.data())
                .isEqualTo(Map.of(
                        "brightness",
                        200,
                        "rgb_color",
                        List.of(1, 2, 3),
                        "transition",
                        0.5,
                        "flash",
                        true,
                        "big",
                        3_000_000_000L));
    }

    @Test
    void targetAndData_mayBeLeftOut() {
        assertThat(read("{\"action\":\"house.sleep\"}"))
                .isEqualTo(new ActionRequest("house.sleep", Target.NONE, Map.of()));
    }

    @Test
    void null_isAsGoodAsNothing() {
        assertThat(read("{\"action\":\"a.b\",\"target\":null,\"data\":{\"x\":null,\"y\":{\"z\":null}}}"))
                .isEqualTo(new ActionRequest("a.b", Target.NONE, Map.of("y", Map.of())));
    }

    @Test
    void oneEntity_needsNoList() {
        assertThat(read("{\"action\":\"a.b\",\"target\":{\"entity_id\":\"light.a\"}}")
                        .target())
                .isEqualTo(Target.of(EntityId.of("light.a")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                  | action: missing (expected: a name, as light.turn_on)
        {"action": 5}                                       | action: 5 (expected: a name, as light.turn_on)
        {"action": " "}                                     | action:   (expected: a name, as light.turn_on)
        {"action": "a.b", "targets": {}}                    | targets: unknown (expected: action, data, target)
        {"action": "a.b", "target": []}                     | target: [] (expected: an object, as {})
        {"action": "a.b", "target": {"entity": "light.a"}}  | target.entity: unknown (expected: area_id, device_id, entity_id, floor_id, label_id)
        {"action": "a.b", "target": {"entity_id": 5}}       | entity_id: 5 (expected: a text or a list of texts)
        {"action": "a.b", "target": {"entity_id": [5]}}     | entity_id: [5] (expected: a text or a list of texts)
        {"action": "a.b", "target": {"entity_id": "light"}} | entity_id: light (expected: domain.object_id, as light.kitchen)
        {"action": "a.b", "data": "x"}                      | data: x (expected: an object, as {})
        {"action": "a.b", "data": {"x": [null]}}            | data.x: null (expected: a list without null)
            {"action": null}                                    | action: missing (expected: a name, as light.turn_on)
        {"action": "a.b", "data": {"x": 1e999}}             | data.x: 1e999 (expected: a number of at most 1.8e308)
        """)
    void wrong_isNamedWithWhatIsExpected(String body, String message) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refused.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                 | nothing
        []                                 | not an object
        5                                  | not an object
        {"action": "a.b"} {}               | more after the object
        {"action": "a.b",}                 | line 1, column 18
        {"action": "a.b", "action": "a.b"} | line 1, column 27
        {"action": "a.b"                   | line 1, column 17
        """)
    void malformed_isNamedWithItsPlace(String body, String where) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("body: " + where)
                .hasMessageEndingWith("(expected: a JSON object, as {\"action\": \"light.turn_on\"})");
    }

    @Test
    void malformed_inTheThirdLineIsFoundThere() {
        assertThatThrownBy(() -> read("{\n\"action\":\n  oops }")).hasMessageStartingWith("body: line 3, column ");
    }

    @Test
    void brokenUtf8_isMalformed() {
        byte[] body = "{\"action\": \"a.é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ActionRequest.read(body)).isInstanceOf(Refused.class);
    }

    @Test
    void endlessNesting_isMalformed() {
        String deep = "{\"action\":\"a.b\",\"data\":{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}}";

        assertThatThrownBy(() -> read(deep)).isInstanceOf(Refused.class).hasMessageContaining("nesting depth (33)");
    }

    private static ActionRequest read(String body) {
        return ActionRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
