package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.hob.guard.Culprit;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;

/**
 * The places that took the turn or broke a rule of it, each once, with how often.
 *
 * <p>Guarded by a flag that is spun for, since nothing inside is slow: a coroutine that waited for a monitor would need the loop to go on, which may wait for
 * that monitor itself, or for the watchdog, which does.
 */
final class Culprits {

    /** How many are remembered; the one that was quiet the longest goes first. */
    private static final int MOST = 1_000;

    private static final Comparator<Culprit> WORST_FIRST = Comparator.comparing(Culprit::total)
            .thenComparingLong(Culprit::count)
            .reversed();

    /** One place. Who does it in a callback and in a coroutine is two. */
    record Place(String bundle, String line, String called, boolean inCallback, Harm harm) {

        /** Returns what tells it from other places: a call is one place, for whatever it waits within. */
        private Object key() {
            return called.isEmpty() ? this : List.of(bundle, line, called, inCallback);
        }
    }

    private final AtomicBoolean entered = new AtomicBoolean();

    private final Map<Object, Culprit> all = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Culprit> eldest) {
            return size() > MOST;
        }
    };

    /** Counts one more; returns whether it is the first at that place. */
    boolean add(Place place, String owner, Outcome outcome, boolean taken, Instant now) {
        enter();
        try {
            return addAlone(place, owner, outcome, taken, now);
        } finally {
            leave();
        }
    }

    private boolean addAlone(Place place, String owner, Outcome outcome, boolean taken, Instant now) {
        var before = all.get(place.key());
        var after = before == null ? fresh(place, owner, outcome, now) : before;
        all.put(
                place.key(),
                new Culprit(
                        place.bundle,
                        owner,
                        place.line,
                        place.called,
                        place.inCallback,
                        after.harm(),
                        harder(after.outcome(), outcome),
                        after.count() + 1,
                        after.takeOvers() + (taken ? 1 : 0),
                        after.total(),
                        after.longest(),
                        now,
                        after.remedy()));
        return before == null;
    }

    private static Culprit fresh(Place place, String owner, Outcome outcome, Instant now) {
        return new Culprit(
                place.bundle,
                owner,
                place.line,
                place.called,
                place.inCallback,
                place.harm,
                outcome,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                now,
                Remedies.remedy(place.harm, place.inCallback));
    }

    /** Adds how long it took. */
    void lasted(Place place, Duration time) {
        change(place, was -> changed(was, was.outcome(), time));
    }

    /** Notes what has become of it. */
    void became(Place place, Outcome outcome) {
        change(place, was -> changed(was, harder(was.outcome(), outcome), Duration.ZERO));
    }

    private void change(Place place, UnaryOperator<Culprit> how) {
        enter();
        try {
            var was = all.get(place.key());
            if (was != null) all.put(place.key(), how.apply(was));
        } finally {
            leave();
        }
    }

    /** Without a lambda: who comes from a blocking call must not link one. */
    private void enter() {
        while (!entered.compareAndSet(false, true)) Thread.onSpinWait();
    }

    private void leave() {
        entered.set(false);
    }

    private static Culprit changed(Culprit was, Outcome outcome, Duration more) {
        return new Culprit(
                was.bundle(),
                was.owner(),
                was.place(),
                was.called(),
                was.inCallback(),
                was.harm(),
                outcome,
                was.count(),
                was.takeOvers(),
                was.total().plus(more),
                was.longest().compareTo(more) < 0 ? more : was.longest(),
                was.last(),
                was.remedy());
    }

    private static Outcome harder(Outcome one, Outcome other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    List<Culprit> list() {
        return copy().stream().sorted(WORST_FIRST).toList();
    }

    private List<Culprit> copy() {
        enter();
        try {
            return List.copyOf(all.values());
        } finally {
            leave();
        }
    }
}
