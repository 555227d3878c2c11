package org.hob.mqtt.template;

import java.util.Set;

/** What makes templates of their text. */
public interface Templates {

    /** Returns the part of Jinja2 that is here. */
    static Templates small() {
        return Parser::parse;
    }

    /**
     * Reads a template that knows these names.
     *
     * @throws TemplateException if it is malformed, or cannot be done here
     */
    ValueTemplate compile(String source, Set<String> names);
}
