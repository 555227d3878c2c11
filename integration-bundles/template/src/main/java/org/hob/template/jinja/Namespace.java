package org.hob.template.jinja;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.template.python.Meter;
import org.hob.template.python.Repr;
import org.hob.template.python.Thing;
import org.jspecify.annotations.Nullable;

/** The one thing of a template that can be changed: what is set in it within a loop is still there outside. */
final class Namespace implements Thing {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Namespace(Map<String, Object> values) {
        this.values.putAll(values);
    }

    void set(String name, Object value) {
        values.put(name, value);
    }

    @Override
    public String kind() {
        return "Namespace";
    }

    @Override
    public @Nullable Object attribute(Meter meter, String name) {
        return values.get(name);
    }

    @Override
    public String toString() {
        return "<Namespace " + Repr.of(values) + '>';
    }
}
