package org.hob.core.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.hob.core.job.HouseClock;

/** A clock that hangs where the house stands: it has the zone that somebody has set, else that of the machine. */
final class PlacedClock implements HouseClock {

    private final HouseClock machine;
    private volatile Optional<ZoneId> zone = Optional.empty();

    PlacedClock(HouseClock machine) {
        this.machine = machine;
    }

    void hangIn(Optional<ZoneId> another) {
        zone = another;
    }

    @Override
    public long nanos() {
        return machine.nanos();
    }

    @Override
    public Instant now() {
        return machine.now();
    }

    @Override
    public ZoneId zone() {
        return zone.orElseGet(machine::zone);
    }
}
