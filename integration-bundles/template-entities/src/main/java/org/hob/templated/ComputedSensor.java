package org.hob.templated;

import java.util.Optional;
import org.hob.domain.Sensor;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.template.Rendering;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/** A sensor that shows what its template gives. */
@Callback
final class ComputedSensor extends Sensor {

    private static final System.Logger LOG = System.getLogger(ComputedSensor.class.getName());
    private static final int LONGEST = 255;

    private final SensorPlan plan;
    private final Glass glass;
    private final Glass.Pane state;
    private boolean hasComplained;

    ComputedSensor(Home home, Templates templates, EntityDescription as, SensorPlan plan) {
        super(as, plan.traits());
        this.plan = plan;
        glass = new Glass(home, templates, as.friendlyName(), plan, this::look);
        state = glass.pane("state", plan.state());
    }

    @Override
    public void arrived() {
        glass.begin();
    }

    private void look() {
        if (!glass.isAvailable()) {
            unavailable();
            return;
        }
        var value = state.now().flatMap(this::shown);
        if (value.isPresent()) report(new Reading(value.get()), glass.more());
        else unknown(glass.more());
    }

    /** Returns a number as a number, anything else as its text; nothing where that can be no state. */
    private Optional<Object> shown(Rendering now) {
        @Nullable Object value = now.value();
        if (value == null) return Optional.empty();
        if (value instanceof Number number) return Optional.of(number);
        var text = now.text();
        if (plan.isNumber() && !isNothing(text))
            return complained(text, "a number, since it has a unit or a state class");
        if (text.length() > LONGEST)
            return complained(text.substring(0, 40) + '…', "at most " + LONGEST + " characters");
        hasComplained = false;
        return Optional.of(text);
    }

    private static boolean isNothing(String text) {
        return text.equals("unknown") || text.equals("unavailable");
    }

    private Optional<Object> complained(String value, String expected) {
        if (!hasComplained) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: state: {1} (expected: {2})",
                    description().friendlyName(),
                    value,
                    expected);
        }
        hasComplained = true;
        return Optional.empty();
    }
}
