package org.hob.job;

import java.util.regex.Pattern;

/**
 * The times of day that a clock on the wall passes again and again: Home Assistant's {@code time_pattern}. Each part is a number, {@code *} for every
 * one, or {@code /n} for those that n divides.
 *
 * <p>Local times that a change of the clock skips are left out. Of those that come twice, a pattern that names hours runs the first; one for every hour
 * goes on through both.
 *
 * @param hours 0–23, {@code *}, or {@code /1}–{@code /23}
 * @param minutes 0–59, {@code *}, or {@code /1}–{@code /59}
 * @param seconds 0–59, {@code *}, or {@code /1}–{@code /59}
 */
public record TimePattern(String hours, String minutes, String seconds) {

    private static final Pattern FORM = Pattern.compile("\\*|/[1-9]\\d?|0|[1-9]\\d?");
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    /**
     * Makes a pattern of its three parts.
     *
     * @throws IllegalArgumentException if a part is none of its three forms
     */
    public TimePattern {
        check("hours", hours, LAST_HOUR);
        check("minutes", minutes, LAST_MINUTE);
        check("seconds", seconds, LAST_MINUTE);
    }

    /**
     * Returns these hours, on the hour.
     *
     * @throws IllegalArgumentException if they are wrong
     */
    public static TimePattern hours(String hours) {
        return new TimePattern(hours, "0", "0");
    }

    /**
     * Returns these minutes of every hour, on the minute.
     *
     * @throws IllegalArgumentException if they are wrong
     */
    public static TimePattern minutes(String minutes) {
        return new TimePattern("*", minutes, "0");
    }

    /**
     * Returns these seconds of every minute.
     *
     * @throws IllegalArgumentException if they are wrong
     */
    public static TimePattern seconds(String seconds) {
        return new TimePattern("*", "*", seconds);
    }

    private static void check(String name, String part, int last) {
        if (FORM.matcher(part).matches() && (part.equals("*") || number(part) <= last)) return;
        throw new IllegalArgumentException(name + ": " + part + " (expected: 0–" + last + ", *, or /1–/" + last + ')');
    }

    private static int number(String part) {
        return Integer.parseInt(part.startsWith("/") ? part.substring(1) : part);
    }
}
