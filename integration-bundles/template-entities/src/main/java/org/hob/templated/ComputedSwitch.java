package org.hob.templated;

import java.util.Map;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** A switch that is on when its template says so, or when it was turned on last, and does steps when it is asked to. */
@Callback
final class ComputedSwitch extends Switch {

    private final Glass glass;
    private final Pane state;
    private final Deed turnOn;
    private final Deed turnOff;
    private final boolean isAssumed;
    private @Nullable Boolean isOn;

    ComputedSwitch(Setting in, EntityDescription as, SwitchPlan plan) {
        super(as);
        var name = as.friendlyName();
        glass = new Glass(in, name, this::id, plan, this::look);
        state = glass.pane("state", plan.state());
        turnOn = Deed.of(in, glass, "template switch " + name + ": turn_on", plan.turnOn());
        isAssumed = plan.isAssumed();
        turnOff = Deed.of(in, glass, "template switch " + name + ": turn_off", plan.turnOff());
        if (!state.isThere() && !glass.isTriggered()) isOn = false;
    }

    @Coroutine
    @Override
    public void arrived() {
        if (glass.isTriggered() || !state.isThere()) glass.last().ifPresent(this::restore);
        glass.begin();
    }

    private void restore(Kept.Last last) {
        if (glass.isTriggered()) glass.restore(last.more());
        isOn = last.state().equals("on");
    }

    private void look() {
        if (state.isThere() && !glass.isWaiting()) {
            var value = state.value();
            isOn = value == null ? null : (Boolean) Template.isTrue(value);
        }
        show();
    }

    private void show() {
        if (!glass.isAvailable()) unavailable();
        else if (isOn == null) unknown(glass.more());
        else report(new Reading(isOn), glass.more());
        if (glass.isTriggered() || !state.isThere()) glass.keep(isOn == null ? null : isOn ? "on" : "off", null);
    }

    @Coroutine
    @Override
    public void turnOn(TurnOn how) throws Exception {
        turnOn.play(Map.of());
        assume(true);
    }

    @Coroutine
    @Override
    public void turnOff(TurnOff how) throws Exception {
        turnOff.play(Map.of());
        assume(false);
    }

    private void assume(boolean now) {
        if (!isAssumed) return;
        isOn = now;
        show();
    }
}
