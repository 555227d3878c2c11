package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hob.guard.Quarantine;
import org.jspecify.annotations.Nullable;

/**
 * Who is kept out of the house, and who was lately. Replaced as a whole, without a lock: any thread may look or change, a coroutine's as well as the
 * watchdog's.
 *
 * <pre>
 *   in the house ──condemned, fails, floods──▶ out ──restarted by the user, or its bundle is updated or restarted──▶ in the house
 *                                               └── the third time within an hour: only the user lets it in
 * </pre>
 */
final class Quarantines {

    /** How often within {@link #MEMORY} is once too often. */
    private static final int TOO_OFTEN = 3;

    private static final Duration MEMORY = Duration.ofHours(1);

    private final AtomicReference<Book> book = new AtomicReference<>(new Book(new TreeMap<>(), Map.of()));

    /** What is known at one moment; never changed. */
    private record Book(TreeMap<String, Quarantine> out, Map<String, List<Instant>> lately) {

        Book with(Quarantine one, List<Instant> times) {
            var all = new TreeMap<>(out);
            all.put(one.owner(), one);
            var ofAll = new HashMap<>(lately);
            ofAll.put(one.owner(), times);
            return new Book(all, ofAll);
        }

        Book without(String owner) {
            var all = new TreeMap<>(out);
            all.remove(owner);
            var ofAll = new HashMap<>(lately);
            ofAll.remove(owner);
            return new Book(all, ofAll);
        }

        Book gone(Set<String> owners) {
            var all = new TreeMap<>(out);
            all.values().removeIf(one -> !one.forGood() && owners.contains(one.owner()));
            return new Book(all, lately);
        }
    }

    /** Keeps an owner out; returns null if it is already. */
    @Nullable
    Quarantine add(String owner, String bundle, String why, Instant now) {
        while (true) {
            var before = book.get();
            if (before.out.containsKey(owner)) return null;
            var times = Stream.concat(
                            before.lately.getOrDefault(owner, List.of()).stream()
                                    .filter(time -> !time.plus(MEMORY).isBefore(now)),
                            Stream.of(now))
                    .toList();
            var one = new Quarantine(owner, bundle, why, now, times.size(), times.size() >= TOO_OFTEN);
            if (book.compareAndSet(before, before.with(one, times))) return one;
        }
    }

    /** The user lets an owner in; returns false if it is not out. */
    boolean pardon(String owner) {
        return book.getAndUpdate(before -> before.without(owner)).out.containsKey(owner);
    }

    /** Owners of these names have gone; what comes after them is let in, unless it was out too often. */
    void gone(Set<String> owners) {
        book.updateAndGet(before -> before.gone(owners));
    }

    /** Returns whether that owner is kept out. */
    boolean has(String owner) {
        return book.get().out.containsKey(owner);
    }

    List<Quarantine> list() {
        return List.copyOf(book.get().out.values());
    }
}
