package org.hob.template.jinja;

import java.util.Map;
import org.hob.template.python.Meter;
import org.hob.template.python.Thing;
import org.jspecify.annotations.Nullable;

/** What is imported from another template: its macros and what it has set at its top. */
record Module(String name, Map<String, Object> exported, String text) implements Thing {

    @Override
    public String kind() {
        return "TemplateModule";
    }

    @Override
    public @Nullable Object attribute(Meter meter, String attribute) {
        return exported.get(attribute);
    }

    @Override
    public String toString() {
        return text;
    }
}
