package org.hob.mqtt.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;
import org.hob.mqtt.json.Json;
import org.hob.template.TemplateException;
import org.hob.template.house.TemplateService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
            return new Rendering(TemplateService.of(new QuietHome()).read(template))
                    .of(Payload.of(
                            new Message("t", ByteBuffer.wrap(payload.getBytes(UTF_8)), Qos.AT_MOST_ONCE, false)));
        } catch (BadPayload | TemplateException unable) {
            return null;
        }
    }

    @Test
    void plainValues_asPythonWritesThem() {
        assertThat(List.of(
                        PlainText.of(null),
                        PlainText.of(true),
                        PlainText.of("x"),
                        PlainText.of(5L),
                        PlainText.of(5.0),
                        PlainText.of(2.5e7),
                        PlainText.of(1e-4),
                        PlainText.of(1e-5),
                        PlainText.of(2.5e20)))
                .containsExactly("None", "True", "x", "5", "5.0", "25000000.0", "0.0001", "1e-05", "2.5e+20");
    }
}
