package org.hob.automation.trigger;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import org.hob.automation.Trigger;
import org.hob.automation.judge.UndecidedException;
import org.hob.automation.judge.Whereabouts;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.yaml.Default;

/** {@code trigger: zone}: something on the map comes into a zone, or leaves it. */
@Callback
public final class ZoneTrigger implements Trigger<ZoneTrigger.Options> {

    private static final System.Logger LOG = System.getLogger(ZoneTrigger.class.getName());

    /** What becomes of it. */
    public enum Move {
        ENTER("entering"),
        LEAVE("leaving");

        private final String words;

        Move(String words) {
            this.words = words;
        }
    }

    /** What it watches. */
    public record Options(
            List<EntityId> entityId,
            EntityId zone,
            @Default("enter") Move event) {

        public Options {
            if (entityId.isEmpty()) {
                throw new IllegalArgumentException("entity_id: missing (expected: an entity or more)");
            }
            if (!zone.domain().equals("zone")) {
                throw new IllegalArgumentException("zone: " + zone + " (expected: a zone, as zone.home)");
            }
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        home.states().on(options.entityId, Listener.callback(change -> moved(change, options, home, start)));
    }

    private static void moved(StateChanged change, Options options, Home home, Fire start) {
        var before = change.before();
        var now = change.now();
        if (before.isPresent() && !Whereabouts.isSaid(before.get())) return;
        if (now.isPresent() && !Whereabouts.isSaid(now.get())) return;
        var zone = home.states().get(options.zone);
        if (zone.isEmpty()) {
            LOG.log(Level.WARNING, "trigger zone: " + options.zone + " (expected: a zone of this house)");
            return;
        }
        try {
            boolean wasIn = before.isPresent() && Whereabouts.isIn(zone.get(), before.get());
            boolean isIn = now.isPresent() && Whereabouts.isIn(zone.get(), now.get());
            if (wasIn == isIn || isIn != (options.event == Move.ENTER)) return;
        } catch (UndecidedException nowhere) {
            LOG.log(Level.WARNING, "trigger " + nowhere.getMessage());
            return;
        }
        start.fire(trigger(change, options, zone.get()));
    }

    private static Triggering trigger(StateChanged change, Options options, State zone) {
        var name = zone.attributes().getOrDefault("friendly_name", zone.id());
        return Triggering.by("zone", change.id() + " " + options.event.words + ' ' + name)
                .with("entity_id", change.id().toString())
                .with("from_state", change.before().orElse(null))
                .with("to_state", change.now().orElse(null))
                .with("zone", zone)
                .with("event", options.event.name().toLowerCase(Locale.ROOT));
    }
}
