package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hob.guard.Pause;

/** How often the whole machine stood still, by cause. Replaced as a whole, without a lock. */
final class Pauses {

    private final AtomicReference<EnumMap<Pause.Cause, Pause>> all =
            new AtomicReference<>(new EnumMap<>(Pause.Cause.class));

    void add(Pause.Cause cause, Duration time, Instant now) {
        all.updateAndGet(before -> {
            var after = new EnumMap<>(before);
            after.merge(cause, new Pause(cause, 1, time, time, now), Pauses::together);
            return after;
        });
    }

    private static Pause together(Pause was, Pause one) {
        return new Pause(
                was.cause(),
                was.count() + 1,
                was.total().plus(one.total()),
                was.longest().compareTo(one.longest()) < 0 ? one.longest() : was.longest(),
                one.last());
    }

    List<Pause> list() {
        return List.copyOf(all.get().values());
    }
}
