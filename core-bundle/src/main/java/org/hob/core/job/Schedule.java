package org.hob.core.job;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When something recurs. */
@FunctionalInterface
interface Schedule {

    /** Returns the next time after that one, both in the clock's nanoseconds. */
    long after(long last, HouseClock clock);

    /** Returns a fixed interval, counted from the first time; times that were missed are left out. */
    static Schedule every(long nanos) {
        return (last, clock) -> {
            long late = Math.max(0, clock.nanos() - last);
            return last + nanos * (late / nanos + 1);
        };
    }

    /** Returns every day at that local time. */
    static Schedule daily(LocalTime time) {
        return new Schedule() {

            private LocalDate last = LocalDate.MIN;

            @Override
            public long after(long before, HouseClock clock) {
                var now = clock.now().atZone(clock.zone());
                var day = now.toLocalDate();
                var next = ZonedDateTime.of(day, time, clock.zone());
                if (!next.isAfter(now) || !day.isAfter(last))
                    next = ZonedDateTime.of(day.plusDays(1), time, clock.zone());
                last = next.toLocalDate();
                return clock.nanos() + Duration.between(now, next).toNanos();
            }
        };
    }
}
