package org.hob.core.job;

import java.util.Arrays;
import java.util.Map;

/** Lists of listeners, each replaced as a whole when one comes or goes: what is being told goes on with the old one. */
public final class ListenerLists {

    private static final Registration<?>[] NOBODY = {};

    private ListenerLists() {}

    /** Adds a listener to those of that key, unless it has been closed meanwhile. */
    public static <K> void join(Map<K, Registration<?>[]> all, K key, Registration<?> listener) {
        var those = with(all.getOrDefault(key, NOBODY), listener);
        if (those.length > 0) all.put(key, those);
    }

    /** Takes a listener away from those of that key, and the key with the last one. */
    public static <K> void leave(Map<K, Registration<?>[]> all, K key, Registration<?> listener) {
        all.computeIfPresent(key, (_, those) -> {
            var rest = without(those, listener);
            return rest.length == 0 ? null : rest;
        });
    }

    /** Returns those with one more, unless it has been closed meanwhile. */
    public static Registration<?>[] with(Registration<?>[] those, Registration<?> another) {
        if (another.isClosed()) return those;
        var more = Arrays.copyOf(those, those.length + 1);
        more[those.length] = another;
        return more;
    }

    /** Returns those but one. */
    public static Registration<?>[] without(Registration<?>[] those, Registration<?> one) {
        for (int n = 0; n < those.length; n++) {
            if (those[n] != one) continue;
            var fewer = Arrays.copyOf(those, those.length - 1);
            System.arraycopy(those, n + 1, fewer, n, fewer.length - n);
            return fewer;
        }
        return those;
    }
}
