package org.hob.core.entity;

import org.hob.action.ActionSchema;
import org.hob.core.event.Values;

/** Any value that data can hold, as it is. */
record AnyForm() implements Form {

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Object read(String field, Object data) {
        try {
            return Values.copied(field, data);
        } catch (IllegalArgumentException refused) {
            throw invalid(field, data);
        }
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.MAP;
    }

    @Override
    public String expected() {
        return "text, a number, a boolean, a time, a list or a map";
    }
}
