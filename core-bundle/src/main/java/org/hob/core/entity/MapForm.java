package org.hob.core.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.action.ActionSchema;

/** A map by texts or choices. */
record MapForm(Form key, Form element) implements Form {

    @Override
    public Object write(Object value) {
        var written = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, each) -> {
            var said = element.write(each);
            if (said != null) written.put(String.valueOf(key.write(name)), said);
        });
        return Collections.unmodifiableMap(written);
    }

    @Override
    public Object read(String field, Object data) {
        if (!(data instanceof Map<?, ?> entries)) throw invalid(field, data);
        var read = new LinkedHashMap<Object, Object>();
        for (var each : entries.entrySet()) {
            if (each.getKey() == null || each.getValue() == null) throw invalid(field, data);
            read.put(key.read(field, each.getKey()), element.read(field + '.' + each.getKey(), each.getValue()));
        }
        return Collections.unmodifiableMap(read);
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.MAP;
    }

    @Override
    public String expected() {
        return "a map of which each is " + element.expected();
    }
}
