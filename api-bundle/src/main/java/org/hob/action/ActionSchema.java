package org.hob.action;

import java.util.List;
import java.util.Optional;

/**
 * What an action is called and what it takes, derived from its record.
 *
 * @param name as {@code light.turn_on}
 * @param doc one sentence for people
 * @param fields the keys of its data
 * @param answers whether it gives a result
 */
public record ActionSchema(String name, String doc, List<Field> fields, boolean answers) {

    /** Returns whether its data can have that key. */
    public boolean takes(String key) {
        for (var field : fields) if (field.name.equals(key)) return true;
        return false;
    }

    /** What a field holds. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        CHOICE,
        /** Seconds, with decimals. */
        DURATION,
        TIME,
        LIST,
        MAP
    }

    /**
     * One key of the data.
     *
     * @param name the key, as {@code brightness}
     * @param doc one sentence for people
     * @param type what it holds
     * @param required whether it must be there
     * @param min the lowest value, of a number or a duration in seconds
     * @param max the highest value, of a number or a duration in seconds
     * @param unit the unit of a number
     * @param choices what a choice can be
     */
    public record Field(
            String name,
            String doc,
            Type type,
            boolean required,
            Optional<Double> min,
            Optional<Double> max,
            Optional<String> unit,
            List<String> choices) {}
}
