package org.hob.templated;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.domain.Sensor;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.template.Rendering;
import org.jspecify.annotations.Nullable;

/** A sensor that shows what its template gives. */
@Callback
final class ComputedSensor extends Sensor {

    private static final int LONGEST = 255;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final SensorPlan plan;
    private final Glass glass;
    private final Pane state;
    private @Nullable Object restored;

    ComputedSensor(Setting in, EntityDescription as, SensorPlan plan) {
        super(as, plan.traits());
        this.plan = plan;
        glass = new Glass(in, as.friendlyName(), this::id, plan, this::look);
        state = glass.pane("state", plan.state());
    }

    @Coroutine
    @Override
    public void arrived() {
        if (glass.isTriggered()) glass.last().ifPresent(this::restore);
        glass.begin();
    }

    private void restore(Kept.Last last) {
        glass.restore(last.more());
        restored = plan.isNumber() ? number(last.state()) : last.state();
    }

    private static @Nullable Object number(String text) {
        try {
            return WHOLE.matcher(text).matches()
                    ? (Object) Long.valueOf(text)
                    : (Object) new BigDecimal(text).doubleValue();
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private void look() {
        if (glass.isWaiting()) {
            if (restored == null) unknown(glass.more());
            else report(new Reading(restored), glass.more());
            return;
        }
        boolean isThere = glass.isAvailable();
        var value = isThere ? state.now().flatMap(this::shown) : Optional.empty();
        if (!isThere) unavailable();
        else if (value.isPresent()) report(new Reading(value.get()), glass.more());
        else unknown(glass.more());
        if (glass.isTriggered()) glass.keep(value.map(Object::toString).orElse(null), null);
    }

    /** Returns a number as a number, anything else as its text; nothing where that can be no state. */
    private Optional<Object> shown(Rendering now) {
        @Nullable Object value = now.value();
        if (value == null) return Optional.empty();
        if (value instanceof Number number) return Optional.of(number);
        var text = now.text();
        if (plan.isNumber() && !Glass.isNothing(text))
            return complained(text, "a number, since it has a unit or a state class");
        if (text.length() > LONGEST)
            return complained(text.substring(0, 40) + '…', "at most " + LONGEST + " characters");
        return Optional.of(text);
    }

    private Optional<Object> complained(String value, String expected) {
        state.complain(value + " (expected: " + expected + ')');
        return Optional.empty();
    }
}
