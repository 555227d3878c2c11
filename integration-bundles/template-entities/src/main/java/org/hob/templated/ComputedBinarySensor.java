package org.hob.templated;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hob.domain.BinarySensor;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.yaml.Templated;
import org.jspecify.annotations.Nullable;

/** A binary sensor that is on when its template says so, perhaps after it has said so for a while, perhaps for a while only. */
@Callback
final class ComputedBinarySensor extends BinarySensor {

    private final Home home;
    private final BinarySensorPlan plan;
    private final Glass glass;
    private final Pane state;
    private @Nullable Boolean isOn;
    private @Nullable Boolean isToBe;
    private @Nullable Task<?> delayed;
    private @Nullable Task<?> goingOff;
    private @Nullable Instant until;

    ComputedBinarySensor(Setting in, EntityDescription as, BinarySensorPlan plan) {
        super(as, new Traits(Optional.ofNullable(plan.deviceClass())));
        this.plan = plan;
        home = in.home();
        glass = new Glass(in, as.friendlyName(), this::id, plan, this::look);
        state = glass.pane("state", plan.state());
    }

    @Coroutine
    @Override
    public void arrived() {
        if (glass.isTriggered() || plan.isDelayed()) glass.last().ifPresent(this::restore);
        glass.begin();
    }

    private void restore(Kept.Last last) {
        if (glass.isTriggered()) glass.restore(last.more());
        isOn = last.state().equals("on");
        if (!isOn || last.until() == null || plan.autoOff() == null) return;
        if (last.until().isAfter(home.now())) goOffAt(last.until());
        else isOn = false;
    }

    private void look() {
        if (glass.isTriggered() && !glass.isAvailable()) {
            cancel();
        } else if (!glass.isWaiting()) {
            var value = state.value();
            become(value == null ? null : Template.isTrue(value));
        }
        show();
    }

    private void become(@Nullable Boolean next) {
        var delay = next == null || next.equals(isOn) ? Duration.ZERO : delay(next ? plan.delayOn() : plan.delayOff());
        if (delayed != null && Objects.equals(next, isToBe) && !delay.isZero()) return;
        cancel();
        if (delay.isZero()) {
            be(next);
            return;
        }
        isToBe = next;
        delayed = home.after(delay, Job.callback(() -> {
            delayed = null;
            be(next);
            show();
        }));
    }

    private Duration delay(@Nullable Templated<Duration> said) {
        return time(said).orElse(Duration.ZERO);
    }

    /** Returns how long; nothing, and a line in the log, if that cannot be said. */
    private Optional<Duration> time(@Nullable Templated<Duration> said) {
        if (said == null) return Optional.empty();
        try {
            return Optional.of(said.value(glass.variables()));
        } catch (TemplateException | IllegalArgumentException wrong) {
            state.complain("delay: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private void be(@Nullable Boolean next) {
        isOn = next;
        if (next != null && next)
            time(plan.autoOff()).ifPresent(time -> goOffAt(home.now().plus(time)));
    }

    private void goOffAt(Instant when) {
        until = when;
        goingOff = home.at(when, Job.callback(() -> {
            goingOff = null;
            until = null;
            isOn = false;
            show();
        }));
    }

    private void cancel() {
        if (delayed != null) delayed.cancel();
        if (goingOff != null) goingOff.cancel();
        delayed = null;
        goingOff = null;
        until = null;
    }

    private void show() {
        if (!glass.isAvailable()) unavailable();
        else if (isOn == null) unknown(glass.more());
        else report(new Reading(isOn), glass.more());
        if (glass.isTriggered() || plan.isDelayed()) glass.keep(isOn == null ? null : isOn ? "on" : "off", until);
    }
}
