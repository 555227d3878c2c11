package org.hob.mqtt.discovery;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hob.mqtt.Message;
import org.hob.mqtt.json.Json;
import org.jspecify.annotations.Nullable;

/** A message as text and, if it is that, as JSON; read once for all who hear it. */
final class Payload {

    private final Message message;
    private final String text;
    private @Nullable Object json;
    private @Nullable String malformed;
    private boolean read;

    private Payload(Message message, String text) {
        this.message = message;
        this.text = text;
    }

    static Payload of(Message message) throws BadPayload {
        try {
            return new Payload(message, message.text(StandardCharsets.UTF_8));
        } catch (CharacterCodingException not) {
            throw new BadPayload("payload", message.text(), "text in UTF-8");
        }
    }

    String topic() {
        return message.topic();
    }

    String text() {
        return text;
    }

    boolean isJson() {
        if (!read) {
            read = true;
            try {
                json = Json.read(text);
            } catch (Json.Malformed not) {
                malformed = not.getMessage();
            }
        }
        return malformed == null;
    }

    /** Returns the JSON value, null if it is none. */
    @Nullable
    Object json() {
        return isJson() ? json : null;
    }

    /** Returns the JSON object. */
    Map<String, @Nullable Object> object() throws BadPayload {
        if (json() instanceof Map<?, ?> map) return Json.asObject(map);
        throw new BadPayload("payload", text, malformed == null ? "a JSON object" : "JSON; " + malformed);
    }
}
