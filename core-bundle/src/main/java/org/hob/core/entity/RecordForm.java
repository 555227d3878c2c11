package org.hob.core.entity;

import java.util.Map;
import org.hob.action.ActionSchema;

/** A record within a record: a map. */
record RecordForm(RecordModel model) implements Form {

    @Override
    public Object write(Object value) {
        return model.write((Record) value);
    }

    @Override
    public Object read(String field, Object data) {
        if (!(data instanceof Map<?, ?> entries)) throw invalid(field, data);
        return model.read(field + '.', entries);
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.MAP;
    }

    @Override
    public String expected() {
        return "a map of " + String.join(", ", model.names());
    }
}
