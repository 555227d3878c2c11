package org.hob.automation.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** A value of a file, which may have to be computed from variables whenever it is needed. */
public sealed interface Value {

    /** One that is always the same. */
    record Fixed(@Nullable Object value) implements Value {}

    /** What a template means. */
    record Computed(Template template) implements Value {}

    /** A list in which something is computed. */
    record Listed(List<Value> values) implements Value {}

    /** A map in which something is computed. */
    record Mapped(Map<String, Value> values) implements Value {}

    /** A map of which keys are computed as well. */
    record Keyed(List<Pair> pairs) implements Value {}

    /** A key and its value. */
    record Pair(Value key, Value value) {}

    /**
     * Returns it, unmodifiable.
     *
     * @throws org.hob.template.TemplateException if it cannot be computed
     */
    default @Nullable Object of(Map<String, ? extends @Nullable Object> variables) {
        return switch (this) {
            case Fixed(var value) -> value;
            case Computed(var template) -> template.evaluate(variables);
            case Listed(var values) -> list(values, variables);
            case Mapped(var values) -> map(values, variables);
            case Keyed(var pairs) -> keyed(pairs, variables);
        };
    }

    /** Returns whether it is always the same. */
    default boolean isFixed() {
        return this instanceof Fixed;
    }

    private static List<@Nullable Object> list(List<Value> values, Map<String, ? extends @Nullable Object> variables) {
        var list = new ArrayList<@Nullable Object>(values.size());
        for (var value : values) list.add(value.of(variables));
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> map(
            Map<String, Value> values, Map<String, ? extends @Nullable Object> variables) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> map.put(name, value.of(variables)));
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, @Nullable Object> keyed(
            List<Pair> pairs, Map<String, ? extends @Nullable Object> variables) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var pair : pairs) map.put(String.valueOf(pair.key.of(variables)), pair.value.of(variables));
        return Collections.unmodifiableMap(map);
    }
}
