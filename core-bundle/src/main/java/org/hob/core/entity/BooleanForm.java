package org.hob.core.entity;

import java.util.Locale;
import org.hob.action.ActionSchema;

/** True or false. Data may be a text that means one of them, or a number, as in Home Assistant's {@code cv.boolean}. */
record BooleanForm() implements Form {

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Object read(String field, Object data) {
        return switch (data) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text -> meant(field, text);
            default -> throw invalid(field, data);
        };
    }

    private boolean meant(String field, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "enable", "1" -> true;
            case "off", "false", "no", "disable", "0" -> false;
            default -> throw invalid(field, text);
        };
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.BOOLEAN;
    }

    @Override
    public String expected() {
        return "true or false";
    }
}
