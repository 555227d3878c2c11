package org.hob.mqtt.discovery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** A template of an announcement. */
record Rendering(Template template) {

    /** Returns the message's text, or what the template makes of it if there is one. */
    static String text(Optional<Rendering> template, Payload payload) throws BadPayload {
        return template.isPresent() ? template.get().of(payload) : payload.text();
    }

    /** Returns what it makes of a message that came in: {@code value}, and {@code value_json} if it is JSON. */
    String of(Payload payload) throws BadPayload {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("value", payload.text());
        if (payload.isJson()) variables.put("value_json", payload.json());
        return of(variables);
    }

    /** Returns what it makes of a command that goes out. */
    String of(Map<String, ? extends @Nullable Object> variables) throws BadPayload {
        try {
            return template.render(variables);
        } catch (TemplateException unable) {
            throw new BadPayload("template", template.source(), "something it can compute; " + unable.getMessage());
        }
    }

    @Override
    public String toString() {
        return template.source();
    }
}
