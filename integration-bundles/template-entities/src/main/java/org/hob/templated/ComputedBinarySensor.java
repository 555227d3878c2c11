package org.hob.templated;

import java.time.Duration;
import java.util.Optional;
import org.hob.domain.BinarySensor;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/** A binary sensor that is on when its template says so, perhaps after it has said so for a while. */
@Callback
final class ComputedBinarySensor extends BinarySensor {

    private final Home home;
    private final BinarySensorPlan plan;
    private final Glass glass;
    private final Glass.Pane state;
    private @Nullable Boolean isOn;
    private @Nullable Boolean isToBe;
    private @Nullable Task<?> delayed;

    ComputedBinarySensor(Home home, Templates templates, EntityDescription as, BinarySensorPlan plan) {
        super(as, new Traits(Optional.ofNullable(plan.deviceClass())));
        this.home = home;
        this.plan = plan;
        glass = new Glass(home, templates, as.friendlyName(), plan, this::look);
        state = glass.pane("state", plan.state());
    }

    @Override
    public void arrived() {
        glass.begin();
    }

    private void look() {
        var value = state.value();
        become(value == null ? null : Template.isTrue(value));
        show();
    }

    private void become(@Nullable Boolean next) {
        if (delayed != null && next != null && next.equals(isToBe)) return;
        if (delayed != null) delayed.cancel();
        delayed = null;
        if (next == null || next.equals(isOn)) {
            isOn = next;
            return;
        }
        var delay = next ? plan.delayOn() : plan.delayOff();
        if (delay == null || delay.equals(Duration.ZERO)) {
            isOn = next;
            return;
        }
        isToBe = next;
        delayed = home.after(delay, Job.callback(() -> {
            delayed = null;
            isOn = next;
            show();
        }));
    }

    private void show() {
        if (!glass.isAvailable()) unavailable();
        else if (isOn == null) unknown(glass.more());
        else report(new Reading(isOn), glass.more());
    }
}
