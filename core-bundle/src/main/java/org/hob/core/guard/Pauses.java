package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hob.guard.Pause;

/** How often the whole machine stood still, by cause. Guarded by its monitor. */
final class Pauses {

    private final Map<Pause.Cause, Pause> all = new EnumMap<>(Pause.Cause.class);

    synchronized void add(Pause.Cause cause, Duration time, Instant now) {
        all.merge(
                cause,
                new Pause(cause, 1, time, time, now),
                (was, one) -> new Pause(
                        cause,
                        was.count() + 1,
                        was.total().plus(time),
                        was.longest().compareTo(time) < 0 ? time : was.longest(),
                        now));
    }

    synchronized List<Pause> list() {
        return List.copyOf(all.values());
    }
}
