package org.hob.automation.trigger;

import java.time.Duration;
import java.util.Locale;
import org.hob.automation.Trigger;
import org.hob.automation.language.Criterion.SunEvent;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** {@code trigger: sun}: the sun rises or sets, or has some time ago, or will in some time. */
@Callback
public final class SunTrigger implements Trigger<SunTrigger.Options> {

    /** What it waits for. */
    public record Options(SunEvent event, @Nullable Duration offset) {

        public Options {
            if (offset != null && offset.abs().compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("offset: " + offset + " (expected: at most a day either way)");
            }
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        var name = options.event.name().toLowerCase(Locale.ROOT);
        var offset = options.offset == null ? Duration.ZERO : options.offset;
        var description = offset.isZero() ? name : name + " with offset";
        var job = Job.callback(() ->
                start.fire(Triggering.by("sun", description).with("event", name).with("offset", offset)));
        if (options.event == SunEvent.SUNRISE) home.sun().onRise(offset, job);
        else home.sun().onSet(offset, job);
    }
}
