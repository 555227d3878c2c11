package org.hob.core.job;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hob.job.TimePattern;

/** The times of a pattern: sought from one change of the clock to the next, within which local time goes on evenly. */
final class PatternTimes implements Schedule {

    private static final int HOURS_OF_A_DAY = 24;
    private static final int SIXTY = 60;

    private final long hours;
    private final long minutes;
    private final long seconds;
    private final boolean everyHour;

    PatternTimes(TimePattern pattern) {
        hours = bits(pattern.hours(), HOURS_OF_A_DAY);
        minutes = bits(pattern.minutes(), SIXTY);
        seconds = bits(pattern.seconds(), SIXTY);
        everyHour = Long.bitCount(hours) == HOURS_OF_A_DAY;
    }

    private static long bits(String part, int size) {
        if (!part.equals("*") && !part.startsWith("/")) return 1L << Integer.parseInt(part);
        int step = part.equals("*") ? 1 : Integer.parseInt(part.substring(1));
        long bits = 0;
        for (int n = 0; n < size; n += step) bits |= 1L << n;
        return bits;
    }

    @Override
    public Instant after(Instant time, ZoneId zone) {
        var from = time.truncatedTo(SECONDS).plusSeconds(1).atZone(zone);
        while (true) {
            var match = from(from.toLocalDateTime()).toInstant(from.getOffset());
            var change = zone.getRules().nextTransition(from.toInstant());
            if (change == null || match.isBefore(change.getInstant())) {
                var again = everyHour ? Optional.<Instant>empty() : endOfSecondPass(match.atZone(zone));
                if (again.isEmpty()) return match;
                from = again.get().atZone(zone);
            } else {
                from = change.getInstant().atZone(zone);
            }
        }
    }

    /** Returns when the local times that come again are over, if this is one that has come before. */
    private static Optional<Instant> endOfSecondPass(ZonedDateTime time) {
        return Optional.ofNullable(time.getZone().getRules().getTransition(time.toLocalDateTime()))
                .filter(change -> change.isOverlap() && time.getOffset().equals(change.getOffsetAfter()))
                .map(change -> change.getDateTimeBefore().toInstant(change.getOffsetAfter()));
    }

    /** Returns the first that matches, that time or later. */
    private LocalDateTime from(LocalDateTime time) {
        int hour = next(hours, time.getHour());
        if (hour < 0) return from(time.truncatedTo(DAYS).plusDays(1));
        if (hour > time.getHour()) return from(time.truncatedTo(HOURS).withHour(hour));
        int minute = next(minutes, time.getMinute());
        if (minute < 0) return from(time.truncatedTo(HOURS).plusHours(1));
        if (minute > time.getMinute()) return from(time.truncatedTo(MINUTES).withMinute(minute));
        int second = next(seconds, time.getSecond());
        return second < 0 ? from(time.truncatedTo(MINUTES).plusMinutes(1)) : time.withSecond(second);
    }

    private static int next(long bits, int from) {
        long rest = bits >>> from << from;
        return rest == 0 ? -1 : Long.numberOfTrailingZeros(rest);
    }
}
