package org.hob.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Names as files have them, and which one somebody may have meant. */
final class Words {

    private static final int MANY = 40;

    private Words() {}

    /** Returns {@code stateClass} and {@code StateClass} as {@code state_class}, and {@code MAX_EXCEEDED} as {@code max_exceeded}. */
    static String snake(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) return name.toLowerCase(Locale.ROOT);
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Returns what is expected in place of an unknown word: the nearest known one, or all. */
    static String meant(String word, Collection<String> known) {
        return nearest(word, known).orElseGet(() -> oneOf(known));
    }

    /** Returns {@code one of a, b, c}. */
    static String oneOf(Collection<String> known) {
        if (known.size() == 1) return known.iterator().next();
        String all = String.join(", ", known.stream().limit(MANY).toList());
        return "one of " + all + (known.size() > MANY ? ", …" : "");
    }

    /** Returns the known word with the fewest letters changed, if that are few; else one that begins with it. */
    static Optional<String> nearest(String word, Collection<String> known) {
        Optional<String> nearest = Optional.empty();
        if (word.length() < 3) return nearest;
        int least = Math.min(3, word.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) >= least) continue;
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(candidate);
            }
        }
        if (nearest.isPresent()) return nearest;
        return known.stream().filter(candidate -> candidate.startsWith(word)).findFirst();
    }

    /** Letters put in, left out, changed, or swapped with the next (optimal string alignment). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + changed, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}
