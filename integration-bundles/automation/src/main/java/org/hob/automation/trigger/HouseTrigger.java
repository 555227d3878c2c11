package org.hob.automation.trigger;

import java.util.List;
import org.hob.automation.Trigger;
import org.hob.event.Signal;
import org.hob.home.Home;
import org.hob.home.HouseStopping;
import org.hob.job.Callback;
import org.hob.job.Listener;

/** {@code trigger: homeassistant}: the house has started, or is about to stop. */
@Callback
public final class HouseTrigger implements Trigger<HouseTrigger.Options> {

    /** The house has started, and its automations have been armed. */
    public static final Signal<Boolean> STARTED = new Signal<>("org.hob.automation.started", Boolean.class);

    /** What the house does. */
    public enum Moment {
        START,
        SHUTDOWN
    }

    /** What it waits for. */
    public record Options(List<Moment> event) {

        public Options {
            if (event.isEmpty()) throw new IllegalArgumentException("event: missing (expected: start or shutdown)");
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        if (options.event.contains(Moment.START)) {
            home.events().on(STARTED, Listener.callback(_ -> fire(start, "start", "starting")));
        }
        if (options.event.contains(Moment.SHUTDOWN)) {
            home.events().once(HouseStopping.class, Listener.callback(_ -> fire(start, "shutdown", "stopping")));
        }
    }

    private static void fire(Fire start, String event, String does) {
        start.fire(Triggering.by("homeassistant", "Home Assistant " + does).with("event", event));
    }
}
