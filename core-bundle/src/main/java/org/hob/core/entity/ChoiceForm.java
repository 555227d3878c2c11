package org.hob.core.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hob.action.ActionSchema;

/**
 * One of an enum's constants, in small letters. Data may have any letters; {@code on} and {@code off} may have become booleans, as YAML 1.1 does it.
 *
 * @param constants by name
 */
record ChoiceForm(Map<String, Enum<?>> constants) implements Form {

    static ChoiceForm of(Class<?> type) {
        var constants = new LinkedHashMap<String, Enum<?>>();
        for (var constant : type.getEnumConstants()) constants.put(Names.of((Enum<?>) constant), (Enum<?>) constant);
        return new ChoiceForm(constants);
    }

    @Override
    public Object write(Object value) {
        return Names.of((Enum<?>) value);
    }

    @Override
    public Object read(String field, Object data) {
        var name = switch (data) {
            case String text -> text.strip().toLowerCase(Locale.ROOT);
            case Boolean truth -> truth ? "on" : "off";
            case Enum<?> constant -> Names.of(constant);
            default -> throw invalid(field, data);
        };
        var constant = constants.get(name);
        if (constant == null) throw invalid(field, data);
        return constant;
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.CHOICE;
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", constants.keySet());
    }

    @Override
    public List<String> choices() {
        return List.copyOf(constants.keySet());
    }
}
