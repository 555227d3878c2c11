package org.hob.state;

import java.util.Locale;

/**
 * {@code domain.object_id}, checked once.
 *
 * @param domain the kind of entity: a slug of 1–64 characters
 * @param object its name in its domain: a slug; both and the dot are at most 255 characters
 */
public record EntityId(String domain, String object) implements Comparable<EntityId> {

    private static final int LONGEST = 255;
    private static final int LONGEST_DOMAIN = 64;

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException naming text and expectation
     */
    public EntityId {
        if (!isDomain(domain) || !isObject(object) || domain.length() + object.length() >= LONGEST) {
            throw malformed(domain + '.' + object);
        }
    }

    /**
     * Reads {@code light.kitchen}; capitals become small letters.
     *
     * @throws IllegalArgumentException naming text and expectation
     */
    public static EntityId of(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0) throw malformed(text);
        return new EntityId(lower(text.substring(0, dot)), lower(text.substring(dot + 1)));
    }

    /** Returns whether the text can be a domain. */
    public static boolean isDomain(String text) {
        return text.length() <= LONGEST_DOMAIN && isSlug(text) && !text.contains("__");
    }

    private static boolean isObject(String text) {
        return text.length() < LONGEST && isSlug(text);
    }

    /** Small letters, digits and, between them, underscores. By hand: ids are read wherever names come from outside, and a pattern takes ten times as long. */
    private static boolean isSlug(String text) {
        if (text.isEmpty() || text.startsWith("_") || text.endsWith("_")) return false;
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_') return false;
        }
        return true;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("entity id: " + text
                + " (expected: domain.object_id, of small letters, digits and underscores, at most 255 characters)");
    }

    @Override
    public int compareTo(EntityId other) {
        int byDomain = domain.compareTo(other.domain);
        return byDomain != 0 ? byDomain : object.compareTo(other.object);
    }

    @Override
    public String toString() {
        return domain + '.' + object;
    }
}
