package org.hob.automation.trigger;

import org.hob.automation.Trigger;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.TimePattern;
import org.jspecify.annotations.Nullable;

/** {@code trigger: time_pattern}: a time has come that fits a pattern. */
@Callback
public final class TimePatternTrigger implements Trigger<TimePatternTrigger.Options> {

    /** The pattern. What is smaller than the smallest that is said is zero. */
    public record Options(
            @Nullable String hours,
            @Nullable String minutes,
            @Nullable String seconds) {

        public Options {
            if (hours == null && minutes == null && seconds == null) {
                throw new IllegalArgumentException("hours: missing (expected: hours, minutes or seconds)");
            }
            var _ = pattern(hours, minutes, seconds);
        }

        TimePattern pattern() {
            return pattern(hours, minutes, seconds);
        }

        private static TimePattern pattern(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
            var smallest = hours == null && minutes == null;
            return new TimePattern(
                    hours == null ? "*" : part(hours),
                    minutes == null ? smallest || hours == null ? "*" : "0" : part(minutes),
                    seconds == null ? "0" : part(seconds));
        }

        /** Returns that part without the zeros before it, and {@code *}{@code /5} as {@code /5}. */
        private static String part(String said) {
            var text = said.startsWith("*/") ? said.substring(1) : said;
            return text.replaceFirst("^(/?)0+(?=\\d)", "$1");
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        home.every(
                options.pattern(),
                Job.callback(() -> start.fire(Triggering.by("time_pattern", "time pattern")
                        .with("now", home.now().atZone(home.zone())))));
    }
}
