package org.hob.core.event;

import java.util.Locale;
import java.util.regex.Pattern;

/** What typed events are called at the edge: {@code StateChanged} is {@code state_changed}. Kept with the class, so that no bundle is held. */
final class EventNames {

    private static final int LONGEST = 64;
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return of(type.getSimpleName());
        }
    };

    private EventNames() {}

    static String of(Class<?> type) {
        return NAMES.get(type);
    }

    /** Finds out what events of that class are called, which may load the class around it. Turn: runs right here, not within a home method. */
    static void know(Class<?> type) {
        NAMES.get(type);
    }

    /** Returns a name of Java's in the form of the edge: {@code entityId} is {@code entity_id}. */
    static String of(String name) {
        return BEFORE_CAPITAL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** Returns that name if an event can be called so. */
    static String checked(String name) {
        if (!name.isEmpty() && name.length() <= LONGEST) return name;
        throw new IllegalArgumentException("event type: " + name + " (expected: 1.." + LONGEST + " characters)");
    }
}
