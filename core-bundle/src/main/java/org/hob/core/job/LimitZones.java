package org.hob.core.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Time limits that stand still together, by the name of their zone. Guarded by the turn. */
final class LimitZones {

    private final Map<String, Zone> zones = new HashMap<>();

    /** One of them, there as long as it has limits or stands still. */
    private static final class Zone {
        final Set<Deadline> limits = new HashSet<>();
        int stopped;
    }

    void join(String name, Deadline limit) {
        var zone = zones.computeIfAbsent(name, _ -> new Zone());
        zone.limits.add(limit);
        if (zone.stopped > 0) limit.stopClock();
    }

    void leave(String name, Deadline limit) {
        var zone = zones.get(name);
        if (zone == null) return;
        zone.limits.remove(limit);
        tidy(name, zone);
    }

    void stop(String name) {
        var zone = zones.computeIfAbsent(name, _ -> new Zone());
        if (zone.stopped++ == 0) zone.limits.forEach(Deadline::stopClock);
    }

    void goOn(String name) {
        var zone = zones.get(name);
        if (zone == null) return;
        if (--zone.stopped == 0) zone.limits.forEach(Deadline::startClock);
        tidy(name, zone);
    }

    private void tidy(String name, Zone zone) {
        if (zone.limits.isEmpty() && zone.stopped == 0) zones.remove(name);
    }
}
