package org.hob.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hob.action.ActionSchema;
import org.hob.state.State;
import tools.jackson.core.JsonGenerator;

/** Entities as JSON: the list that programs read, and the changes that the tab reads. */
final class EntitiesJson {

    private EntitiesJson() {}

    /** Writes all states as Home Assistant lists them. */
    static void list(JsonGenerator json, Journal.Changes all) {
        json.writeStartArray();
        for (Journal.Entry entry : all.entries()) {
            json.writeStartObject();
            state(json, entry.state());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes what is new, at that time of the house. */
    static void changes(JsonGenerator json, Journal.Changes changes, Instant now) {
        json.writeStartObject();
        json.writeStringProperty("revision", changes.revision());
        json.writeStringProperty("now", Json.time(now));
        json.writeBooleanProperty("whole", changes.whole());
        json.writeName("entities").writeStartArray();
        for (Journal.Entry entry : changes.entries()) {
            json.writeStartObject();
            state(json, entry.state());
            json.writeNumberProperty("kind", entry.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("kinds").writeStartObject();
        changes.kinds().forEach((kind, actions) -> actions(json, kind, actions));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, State state) {
        json.writeStringProperty("entity_id", state.id().toString());
        json.writeStringProperty("state", state.value());
        json.writeName("attributes");
        Json.value(json, state.attributes());
        json.writeStringProperty("last_changed", Json.time(state.changed()));
        json.writeStringProperty("last_updated", Json.time(state.updated()));
    }

    private static void actions(JsonGenerator json, int kind, List<ActionSchema> actions) {
        json.writeName(Integer.toString(kind)).writeStartArray();
        for (ActionSchema action : actions) {
            json.writeStartObject();
            json.writeStringProperty("name", action.name());
            json.writeStringProperty("doc", action.doc());
            json.writeName("fields").writeStartArray();
            action.fields().forEach(field -> field(json, field));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, ActionSchema.Field field) {
        json.writeStartObject();
        json.writeStringProperty("name", field.name());
        json.writeStringProperty("doc", field.doc());
        json.writeStringProperty("type", field.type().name());
        json.writeBooleanProperty("required", field.required());
        optional(json, "min", field.min());
        optional(json, "max", field.max());
        optional(json, "unit", field.unit());
        json.writeName("choices");
        Json.value(json, field.choices());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<?> value) {
        value.ifPresent(is -> {
            json.writeName(name);
            Json.value(json, is);
        });
    }
}
