package org.hob.itests.stress;

import org.hob.event.Event;
import org.hob.home.Home;
import org.hob.itests.stress.Bundle.Tick;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.StateChanged;

/** An owner's ear for all that happens, which expects it in order and complete, however late its bundle lets it be told. */
final class Ear {

    static final EntityId SENSOR = EntityId.of("sensor.storm");

    private final Tally tally;
    private final long[] last;
    private long value;

    Ear(Home home, int bundles, Tally tally) {
        this.tally = tally;
        last = new long[bundles];
        home.events().on(Tick.class, Listener.callback(this::hear));
        home.states().on(SENSOR, Listener.callback(this::see));
    }

    private void hear(Event<Tick> event) {
        var tick = event.payload();
        if (tick.number() != last[tick.bundle()] + 1) tally.violation("events out of order", tick);
        last[tick.bundle()] = tick.number();
        tally.operation("events told").increment();
    }

    private void see(StateChanged change) {
        change.now().ifPresent(state -> {
            long now = Long.parseLong(state.value());
            if (now <= value) tally.violation("states out of order", now + " after " + value);
            value = now;
            tally.operation("states told").increment();
        });
    }

    /** Returns how many events of that bundle it has heard. */
    long heard(int bundle) {
        return last[bundle];
    }

    long value() {
        return value;
    }
}
