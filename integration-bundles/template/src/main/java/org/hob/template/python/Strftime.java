package org.hob.template.python;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** Python's {@code strftime}, with the C locale's words. */
public final class Strftime {

    private Strftime() {}

    /** Returns the time in that format. */
    public static String format(DateTime time, String format) {
        var text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            char code = format.charAt(++i);
            boolean modified = "-_0^#".indexOf(code) >= 0 && i + 1 < format.length();
            if (modified) text.append(modified(part(time, format.charAt(++i)), code));
            else text.append(part(time, code));
            if (text.length() > Meter.LARGEST) throw Operators.tooLong();
        }
        return text.toString();
    }

    /** What the C library of Linux does with a flag: no padding, spaces, zeros, capitals. */
    private static String modified(String part, char flag) {
        boolean digits = !part.isEmpty() && part.chars().allMatch(c -> c == ' ' || Character.isDigit(c));
        return switch (flag) {
            case '-' -> digits ? unpadded(part) : part;
            case '_' -> digits ? spaced(part) : part;
            case '0' -> digits ? part.replace(' ', '0') : part;
            case '^' -> part.toUpperCase(Locale.ROOT);
            default ->
                part.equals("AM") || part.equals("PM") ? part.toLowerCase(Locale.ROOT) : part.toUpperCase(Locale.ROOT);
        };
    }

    private static String unpadded(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && (digits.charAt(from) == '0' || digits.charAt(from) == ' ')) from++;
        return digits.substring(from);
    }

    private static String spaced(String digits) {
        String rest = unpadded(digits);
        return " ".repeat(digits.length() - rest.length()) + rest;
    }

    private static String part(DateTime time, char code) {
        LocalDateTime local = time.local();
        int hour12 = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        return switch (code) {
            case 'Y' -> String.valueOf(local.getYear());
            case 'C' -> two(local.getYear() / 100);
            case 'y' -> two(local.getYear() % 100);
            case 'm' -> two(local.getMonthValue());
            case 'd' -> two(local.getDayOfMonth());
            case 'e' -> spaced(two(local.getDayOfMonth()));
            case 'H' -> two(local.getHour());
            case 'k' -> spaced(two(local.getHour()));
            case 'I' -> two(hour12);
            case 'l' -> spaced(two(hour12));
            case 'M' -> two(local.getMinute());
            case 'S' -> two(local.getSecond());
            case 'f' -> String.format("%06d", local.getNano() / 1000);
            case 'p' -> local.getHour() < 12 ? "AM" : "PM";
            case 'P' -> local.getHour() < 12 ? "am" : "pm";
            case 'a' -> local.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> local.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'j' -> String.format("%03d", local.getDayOfYear());
            case 'u' -> String.valueOf(local.getDayOfWeek().getValue());
            case 'w' -> String.valueOf(local.getDayOfWeek().getValue() % 7);
            case 'U' -> week(local, DayOfWeek.SUNDAY);
            case 'W' -> week(local, DayOfWeek.MONDAY);
            case 'V' -> two(local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'G' -> String.valueOf(local.get(IsoFields.WEEK_BASED_YEAR));
            case 'g' -> two(local.get(IsoFields.WEEK_BASED_YEAR) % 100);
            case 'z' -> zone(time, "");
            case 'Z' -> zoneName(time);
            case 's' -> String.valueOf(time.instant(ZoneOffset.UTC).getEpochSecond());
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            case 'c' -> format(time, "%a %b %e %H:%M:%S %Y");
            case 'x', 'D' -> format(time, "%m/%d/%y");
            case 'X', 'T' -> format(time, "%H:%M:%S");
            case 'r' -> format(time, "%I:%M:%S %p");
            case 'R' -> format(time, "%H:%M");
            case 'F' -> format(time, "%Y-%m-%d");
            default -> "%" + code;
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String week(LocalDateTime local, DayOfWeek first) {
        return two(local.get(WeekFields.of(first, 7).weekOfYear()));
    }

    private static String zone(DateTime time, String colon) {
        var offset = time.offset();
        return offset == null ? "" : DateTime.text(offset, colon);
    }

    private static String zoneName(DateTime time) {
        var zone = time.zone();
        if (zone == null) return "";
        if (zone instanceof ZoneOffset offset)
            return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + DateTime.text(offset, ":");
        boolean summer = zone.getRules().isDaylightSavings(time.instant(zone));
        var names = java.util.TimeZone.getTimeZone(zone);
        String name = names.getDisplayName(summer, java.util.TimeZone.SHORT, Locale.ENGLISH);
        return zone.getId().equals("Etc/UTC") || zone.getId().equals("UTC") ? "UTC" : name;
    }

    /** Returns the second and its fraction, for {@code %S.%f} and the like. */
    static int micros(LocalDateTime local) {
        return local.get(ChronoField.MICRO_OF_SECOND);
    }
}
