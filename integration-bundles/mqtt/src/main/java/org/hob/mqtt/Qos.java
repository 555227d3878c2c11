package org.hob.mqtt;

/** How hard client and broker try to deliver a message. */
public enum Qos {
    AT_MOST_ONCE(0),
    AT_LEAST_ONCE(1),
    EXACTLY_ONCE(2);

    private final int level;

    Qos(int level) {
        this.level = level;
    }

    /** Returns the one of that level, 0–2. */
    public static Qos of(int level) {
        return switch (level) {
            case 0 -> AT_MOST_ONCE;
            case 1 -> AT_LEAST_ONCE;
            case 2 -> EXACTLY_ONCE;
            default -> throw new IllegalArgumentException("qos: " + level + " (expected: 0, 1 or 2)");
        };
    }

    /** Returns its level, 0–2. */
    public int level() {
        return level;
    }
}
