package org.hob.core.entity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Java's names in Home Assistant's spelling: {@code minColorTempKelvin} is {@code min_color_temp_kelvin}. */
final class Names {

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Names() {}

    static String snake(String name) {
        return WORDS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the method for that record: {@code TurnOn} is {@code turnOn}. */
    static String method(Class<?> record) {
        var name = record.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
