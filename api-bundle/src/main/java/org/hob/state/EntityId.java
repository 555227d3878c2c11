package org.hob.state;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code domain.object_id}, checked once.
 *
 * @param domain the kind of entity: a slug of 1–64 characters
 * @param object its name in its domain: a slug; both and the dot are at most 255 characters
 */
public record EntityId(String domain, String object) implements Comparable<EntityId> {

    private static final int LONGEST = 255;
    private static final int LONGEST_DOMAIN = 64;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
    private static final Pattern OBJECT = Pattern.compile("[a-z0-9]([a-z0-9_]*[a-z0-9])?");

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
        return text.length() <= LONGEST_DOMAIN && DOMAIN.matcher(text).matches();
    }

    private static boolean isObject(String text) {
        return text.length() < LONGEST && OBJECT.matcher(text).matches();
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
