package org.hob.automation.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hob.automation.language.Criterion.SunEvent;
import org.hob.automation.language.Criterion.SunIs;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;

/** Whether it is before or after sunrise or sunset of this day. On a day without one, no condition on it passes. */
final class SunTest {

    private final Home home;

    SunTest(Home home) {
        this.home = home;
    }

    boolean is(SunIs asked) {
        var now = home.now();
        var today = now.atZone(home.zone()).toLocalDate();
        var before = moment(asked.before(), asked.beforeOffset(), today);
        var after = moment(asked.after(), asked.afterOffset(), today);
        if (asked.before() == SunEvent.SUNRISE && asked.after() == SunEvent.SUNSET) {
            return before.filter(now::isBefore).isPresent()
                    || after.filter(now::isAfter).isPresent();
        }
        if (asked.before() != null && before.filter(end -> !now.isAfter(end)).isEmpty()) return false;
        return asked.after() == null
                || after.filter(begin -> !now.isBefore(begin)).isPresent();
    }

    private Optional<Instant> moment(@Nullable SunEvent event, @Nullable Duration offset, LocalDate day) {
        if (event == null) return Optional.empty();
        var moment =
                event == SunEvent.SUNRISE ? home.sun().rise(day) : home.sun().set(day);
        return moment.map(time -> offset == null ? time : time.plus(offset));
    }
}
