package org.hob.automation.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.automation.language.Value;
import org.hob.automation.parts.Definitions;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** Variables that stand in an entry of another section. */
record DefinedValues(Map<String, Value> values) implements Definitions {

    @Override
    public Map<String, @Nullable Object> over(Map<String, ? extends @Nullable Object> variables) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(variables);
        values.forEach((name, value) -> all.put(name, value(name, value, all)));
        return Collections.unmodifiableMap(all);
    }

    private static @Nullable Object value(String name, Value value, Map<String, @Nullable Object> so) {
        try {
            return value.of(so);
        } catch (TemplateException wrong) {
            var named = new TemplateException(0, name + ": " + wrong.getMessage());
            named.initCause(wrong);
            throw named;
        }
    }
}
