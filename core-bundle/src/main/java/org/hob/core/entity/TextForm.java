package org.hob.core.entity;

import org.hob.action.ActionSchema;

/** A text. Data may be a number or a boolean as well, as YAML takes {@code 12} for one. */
record TextForm() implements Form {

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Object read(String field, Object data) {
        return switch (data) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw invalid(field, data);
        };
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.TEXT;
    }

    @Override
    public String expected() {
        return "a text";
    }
}
