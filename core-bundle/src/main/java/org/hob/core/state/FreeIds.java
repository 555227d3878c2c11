package org.hob.core.state;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.hob.state.EntityId;

/**
 * Finds ids that nobody has, each with the lowest number that is free. Many things may be called alike, so it is kept where the last one was found. Guarded by
 * the turn.
 */
final class FreeIds {

    private static final int MOST_DIGITS = 9;

    private final Predicate<EntityId> isTaken;

    /** Up to which number all are taken, by the id without one; only where the second is taken, so there are no more than ids. */
    private final Map<EntityId, Integer> taken = new HashMap<>();

    FreeIds(Predicate<EntityId> isTaken) {
        this.isTaken = isTaken;
    }

    /** Returns an id for that slug: with {@code _2}, {@code _3} and so on if need be, cut to what an id may be. */
    EntityId of(String domain, String slug) {
        var plain = Slug.numbered(domain, slug, 1);
        if (!isTaken.test(plain)) return plain;
        int number = taken.getOrDefault(plain, 1);
        EntityId id;
        do id = Slug.numbered(domain, slug, ++number);
        while (isTaken.test(id));
        // One that had to be cut does not say any more whose it is.
        int last = number - 1;
        boolean isWhole = Slug.numbered(domain, slug, last).object().equals(plain.object() + '_' + last);
        if (last > 1 && isWhole) taken.put(plain, last);
        return id;
    }

    /** Notes that nobody has that id any more. */
    void released(EntityId id) {
        if (taken.isEmpty()) return;
        int end = id.object().lastIndexOf('_');
        int number = end < 0 ? 0 : number(id.object().substring(end + 1));
        if (number < 2) return;
        var plain = new EntityId(id.domain(), id.object().substring(0, end));
        taken.computeIfPresent(plain, (_, before) -> number > before ? before : number == 2 ? null : number - 1);
    }

    private static int number(String text) {
        boolean isNumber = text.length() <= MOST_DIGITS
                && !text.startsWith("0")
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : 0;
    }
}
