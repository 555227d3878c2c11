package org.hob.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hob.automation.Automations.Item;
import org.hob.automation.Trace;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Automations, scripts and what their runs did as JSON. */
final class AutomationsJson {

    private AutomationsJson() {}

    static void list(JsonGenerator json, boolean isThere, List<Item> all) {
        json.writeStartObject();
        json.writeBooleanProperty("there", isThere);
        json.writeName("items").writeStartArray();
        for (Item item : all) {
            json.writeStartObject();
            json.writeStringProperty("entity_id", item.id().toString());
            json.writeStringProperty("name", item.name());
            json.writeBooleanProperty("enabled", item.enabled());
            json.writeStringProperty("mode", item.mode());
            json.writeNumberProperty("runs", item.runs());
            json.writeName("last_triggered");
            Json.value(json, item.lastTriggered().orElse(null));
            json.writeName("trouble");
            Json.value(json, item.trouble().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void traces(JsonGenerator json, List<Trace> traces) {
        json.writeStartArray();
        for (Trace trace : traces) {
            json.writeStartObject();
            json.writeNumberProperty("run", trace.run());
            json.writeStringProperty("begun", Json.time(trace.begun()));
            json.writeName("ended");
            Json.value(json, trace.ended().orElse(null));
            json.writeStringProperty("outcome", trace.outcome().name().toLowerCase(Locale.ROOT));
            json.writeName("trigger");
            map(json, trace.trigger());
            json.writeName("lines").writeStartArray();
            trace.lines().forEach(line -> line(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, Trace.Line line) {
        json.writeStartObject();
        json.writeStringProperty("path", line.path());
        json.writeStringProperty("begun", Json.time(line.begun()));
        json.writeNumberProperty("took_ms", Json.millis(line.took()));
        json.writeName("result");
        map(json, line.result());
        json.writeName("changed");
        map(json, line.changed());
        json.writeName("error");
        Json.value(json, line.error().orElse(null));
        json.writeEndObject();
    }

    private static void map(JsonGenerator json, Map<String, ? extends @Nullable Object> values) {
        json.writeStartObject();
        values.forEach((name, value) -> {
            json.writeName(name);
            value(json, value);
        });
        json.writeEndObject();
    }

    /** Writes a value of a run: a state is its text, a time its seconds. */
    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case State state -> json.writeString(state.value());
            case Duration time -> json.writeNumber(Json.millis(time) / 1_000);
            case null, default -> Json.value(json, value);
        }
    }
}
