package org.hob.mqtt.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template, read. It does nothing but compute, on any thread. */
@FunctionalInterface
public interface ValueTemplate {

    /**
     * Returns the text for these variables, as Jinja2 gives it. A value is null (Python's None), a Boolean, a Long, a BigInteger, a Double, a String,
     * or a List or a Map of these; a name without a value is undefined.
     *
     * @throws TemplateException if it cannot be computed for them
     */
    String render(Map<String, ? extends @Nullable Object> variables);
}
