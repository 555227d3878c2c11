package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** What a failure says of itself. To ask it is foreign code, which may fail as well: not inside the home. */
public final class Reason {

    private Reason() {}

    /** Returns it in words. */
    public static String of(@Nullable Throwable failure) {
        try {
            return String.valueOf(failure);
        } catch (Throwable unspeakable) {
            return nameOf(failure);
        }
    }

    /** Returns its message alone. */
    public static String messageOf(Throwable failure) {
        try {
            return String.valueOf(failure.getMessage());
        } catch (Throwable unspeakable) {
            return nameOf(failure);
        }
    }

    private static String nameOf(@Nullable Throwable failure) {
        return failure == null ? "null" : failure.getClass().getName() + ", which cannot be put into words";
    }
}
