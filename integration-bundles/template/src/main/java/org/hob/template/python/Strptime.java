package org.hob.template.python;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code strptime}, with the C locale's words. */
public final class Strptime {

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final String format;
    private final List<Character> codes = new ArrayList<>();

    private Strptime(String format) {
        this.format = format;
    }

    /** Returns the time that the text says in that format. */
    public static DateTime parse(String text, String format) {
        var reader = new Strptime(format);
        var pattern = Pattern.compile(reader.pattern(format), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var found = pattern.matcher(text);
        if (!found.lookingAt())
            throw Raised.value("time data " + Repr.of(text) + " does not match format " + Repr.of(format));
        if (found.end() != text.length())
            throw Raised.value("unconverted data remains: " + text.substring(found.end()));
        Map<Character, String> parts = new HashMap<>();
        for (int i = 0; i < reader.codes.size(); i++) parts.put(reader.codes.get(i), found.group(i + 1));
        try {
            return reader.time(parts);
        } catch (DateTimeException not) {
            throw Raised.value("time data " + Repr.of(text) + ": no such time");
        }
    }

    private String pattern(String of) {
        var pattern = new StringBuilder();
        for (int i = 0; i < of.length(); i++) {
            char c = of.charAt(i);
            if (Strings.isSpace(c)) {
                while (i + 1 < of.length() && Strings.isSpace(of.charAt(i + 1))) i++;
                pattern.append("\\s+");
            } else if (c != '%') {
                pattern.append(Pattern.quote(String.valueOf(c)));
            } else {
                if (++i == of.length()) throw Raised.value("stray % in format " + Repr.of(format));
                pattern.append(part(of.charAt(i)));
            }
        }
        return pattern.toString();
    }

    private String part(char code) {
        String whole = switch (code) {
            case '%' -> "%";
            case 'c' -> pattern("%a %b %d %H:%M:%S %Y");
            case 'x' -> pattern("%m/%d/%y");
            case 'X' -> pattern("%H:%M:%S");
            default -> "";
        };
        if (!whole.isEmpty()) return whole;
        if (codes.contains(code)) throw Raised.of(Raised.Kind.RUNTIME, "redefinition of %" + code);
        codes.add(code);
        return '(' + range(code) + ')';
    }

    private String range(char code) {
        return switch (code) {
            case 'd' -> "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]";
            case 'f' -> "[0-9]{1,6}";
            case 'H' -> "2[0-3]|[01]\\d|\\d";
            case 'I' -> "1[0-2]|0[1-9]|[1-9]| [1-9]";
            case 'G', 'Y' -> "\\d\\d\\d\\d";
            case 'j' -> "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]";
            case 'm' -> "1[0-2]|0[1-9]|[1-9]";
            case 'M' -> "[0-5]\\d|\\d";
            case 'S' -> "6[01]|[0-5]\\d|\\d";
            case 'U', 'W', 'V' -> "5[0-3]|0[1-9]|[1-4]\\d|\\d";
            case 'w' -> "[0-6]";
            case 'u' -> "[1-7]";
            case 'y' -> "\\d\\d";
            case 'z' -> "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z)";
            case 'A' -> String.join("|", DAYS);
            case 'a' ->
                String.join("|", DAYS.stream().map(day -> day.substring(0, 3)).toList());
            case 'B' -> String.join("|", MONTHS);
            case 'b' ->
                String.join(
                        "|", MONTHS.stream().map(month -> month.substring(0, 3)).toList());
            case 'p' -> "am|pm";
            case 'Z' -> "utc|gmt|";
            default -> throw Raised.value("'" + code + "' is a bad directive in format " + Repr.of(format));
        };
    }

    private DateTime time(Map<Character, String> parts) {
        int year = 1900;
        if (parts.containsKey('Y')) year = number(parts, 'Y', 0);
        else if (parts.containsKey('y')) {
            int two = number(parts, 'y', 0);
            year = two < 69 ? 2000 + two : 1900 + two;
        }
        int month = number(parts, 'm', 1);
        if (parts.containsKey('B')) month = MONTHS.indexOf(lower(parts, 'B')) + 1;
        if (parts.containsKey('b')) month = month(lower(parts, 'b'));
        LocalDate date = byWeek(parts, year);
        if (date == null) {
            date = parts.containsKey('j') && !parts.containsKey('m')
                    ? LocalDate.ofYearDay(year, number(parts, 'j', 1))
                    : LocalDate.of(year, month, number(parts, 'd', 1));
        }
        int second = number(parts, 'S', 0);
        if (second > 59) throw Raised.value("second must be in 0..59");
        String fraction = parts.getOrDefault('f', "0");
        int micros = Integer.parseInt(fraction + "0".repeat(6 - fraction.length()));
        var time = LocalTime.of(hour(parts), number(parts, 'M', 0), second, micros * 1000);
        return DateTime.at(date.atTime(time), zone(parts));
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) if (MONTHS.get(i).startsWith(name)) return i + 1;
        return 1;
    }

    private static String lower(Map<Character, String> parts, char code) {
        return parts.getOrDefault(code, "").toLowerCase(Locale.ROOT);
    }

    private static int number(Map<Character, String> parts, char code, int otherwise) {
        var text = parts.get(code);
        return text == null ? otherwise : Integer.parseInt(text.strip());
    }

    private static int hour(Map<Character, String> parts) {
        if (!parts.containsKey('I')) return number(parts, 'H', 0);
        int hour = number(parts, 'I', 0) % 12;
        return lower(parts, 'p').equals("pm") ? hour + 12 : hour;
    }

    private static @Nullable LocalDate byWeek(Map<Character, String> parts, int year) {
        int day = weekday(parts);
        if (parts.containsKey('G') && parts.containsKey('V') && day > 0)
            return LocalDate.of(number(parts, 'G', 0), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(parts, 'V', 1))
                    .with(DayOfWeek.of(day));
        boolean sunday = parts.containsKey('U');
        if (day == 0 || !(sunday || parts.containsKey('W'))) return null;
        int week = number(parts, sunday ? 'U' : 'W', 0);
        int first = LocalDate.of(year, 1, 1).getDayOfWeek().getValue();
        int firstDay = sunday ? first % 7 : first - 1;
        int wanted = sunday ? day % 7 : day - 1;
        int toFirst = (7 - firstDay) % 7;
        int ordinal = week == 0 ? 1 + wanted - firstDay : 1 + toFirst + 7 * (week - 1) + wanted;
        return LocalDate.of(year, 1, 1).plusDays(ordinal - 1L);
    }

    private static int weekday(Map<Character, String> parts) {
        if (parts.containsKey('u')) return number(parts, 'u', 0);
        if (parts.containsKey('w')) return number(parts, 'w', 0) == 0 ? 7 : number(parts, 'w', 0);
        if (parts.containsKey('A')) return DAYS.indexOf(lower(parts, 'A')) + 1;
        if (!parts.containsKey('a')) return 0;
        for (int i = 0; i < DAYS.size(); i++) if (DAYS.get(i).startsWith(lower(parts, 'a'))) return i + 1;
        return 0;
    }

    private static @Nullable ZoneId zone(Map<Character, String> parts) {
        var text = parts.get('z');
        if (text == null) return null;
        if (text.equals("Z")) return ZoneOffset.UTC;
        String digits = text.substring(1).replace(":", "");
        int seconds = Integer.parseInt(digits.substring(0, 2)) * 3600 + Integer.parseInt(digits.substring(2, 4)) * 60;
        if (digits.length() >= 6) seconds += Integer.parseInt(digits.substring(4, 6));
        return ZoneOffset.ofTotalSeconds(text.startsWith("-") ? -seconds : seconds);
    }
}
