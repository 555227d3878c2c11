package org.hob.mqtt.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;
import org.hob.mqtt.template.TemplateException;
import org.hob.mqtt.template.Templates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table was made by Jinja2 3.1 itself, with Home Assistant's int, float and round; null stands for an error there. */
class RenderingTest {

    @Test
    void templates_asJinja2DoesThem() throws Exception {
        var table = (Map<?, ?>) Objects.requireNonNull(Json.read(table()));
        var wrong = new ArrayList<String>();
        for (var row : (List<?>) Objects.requireNonNull(table.get("cases"))) {
            var one = (Map<?, ?>) Objects.requireNonNull(row);
            var payload = Objects.equals(one.get("payload"), "@Z") ? table.get("payload") : one.get("payload");
            var text = rendered(String.valueOf(one.get("template")), String.valueOf(payload));
            if (!Objects.equals(text, one.get("text"))) wrong.add(one + " gave " + text);
        }
        assertThat(wrong).isEmpty();
    }

    private static String table() throws IOException {
        try (var file = Objects.requireNonNull(RenderingTest.class.getResourceAsStream("jinja2.json"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private static @Nullable String rendered(String template, String payload) {
        try {
            var compiled = Templates.small().compile(template, Set.of("value", "value_json"));
            return new Rendering(template, compiled)
                    .of(Payload.of(
                            new Message("t", ByteBuffer.wrap(payload.getBytes(UTF_8)), Qos.AT_MOST_ONCE, false)));
        } catch (BadPayload | TemplateException unable) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ now() }}",
                "{{ states('light.x') }}",
                "{{ value_json.a | regex_replace('a', 'b') }}",
                "{% for x in value_json %}{{ x }}{% endfor %}",
                "{{ value_json.a[1:2] }}",
                "{{ value_json.items() }}",
                "{{ value_json.update }}",
                "{{ value_json.__class__ }}",
                "{{ value is divisibleby(3) }}",
                "{{ value | int(0, 16) }}",
                "{{ value_json.a.format(1) }}",
                "{{ value",
                "{{ }}",
                "{% if value %}",
                "{% endif %}",
                "{# open",
                "{{ 'open }}",
                "{{ value ? 1 }}",
                "{{ value value }}",
                "{{ (value }}",
                "{{ value | }}",
                "{{ 1 + }}"
            })
    void templates_refusedWhereTheyCannotBeDone(String template) {
        assertThatThrownBy(() -> Templates.small().compile(template, Set.of("value", "value_json")))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void template_nestedTooDeep_refused() {
        String deep = "{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}";
        assertThatThrownBy(() -> Templates.small().compile(deep, Set.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("too deep");
    }

    @Test
    void template_growingWithoutEnd_refused() {
        var template = Templates.small().compile("{{ 'x' * 99999999 * 99999999 }}", Set.of());
        assertThatThrownBy(() -> template.render(Map.of())).isInstanceOf(TemplateException.class);
    }
}
