package org.hob.yaml;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What YAML 1.1 reads in a scalar without quotes, exactly as PyYAML does. What only looks like a number or a date is text. */
final class PlainScalars {

    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");

    private static final Pattern INT =
            Pattern.compile("[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*([eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.(nan|NaN|NAN)");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
            + "(?:[ \\t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** More digits than Python reads. */
    private static final int LONGEST = 4_300;

    /** More parts than a time has. */
    private static final int LONGEST_WITH_COLONS = 100;

    private static final String FIRST_OF_NUMBER = "+-.0123456789";

    private PlainScalars() {}

    static Scalar read(Position position, String text) {
        return new Scalar(position, text, value(text));
    }

    static @Nullable Object value(String text) {
        if (NULL.contains(text)) return null;
        if (TRUE.contains(text)) return true;
        if (FALSE.contains(text)) return false;
        if (FIRST_OF_NUMBER.indexOf(text.charAt(0)) < 0 || text.length() > LONGEST) return text;
        if (text.length() > LONGEST_WITH_COLONS && text.indexOf(':') >= 0) return text;
        try {
            if (INT.matcher(text).matches()) return narrow(whole(text.replace("_", "")));
            if (FLOAT.matcher(text).matches()) return decimal(text.replace("_", ""));
            if (INFINITE.matcher(text).matches()) return text.charAt(0) == '-' ? -1 / 0.0 : 1 / 0.0;
            if (NOT_A_NUMBER.matcher(text).matches()) return Double.NaN;
            Matcher timestamp = TIMESTAMP.matcher(text);
            return timestamp.matches() ? time(text, timestamp) : text;
        } catch (NumberFormatException | DateTimeException e) {
            return text; // 0x_, 2024-02-31
        }
    }

    private static BigInteger whole(String text) {
        boolean negative = text.charAt(0) == '-';
        String digits = negative || text.charAt(0) == '+' ? text.substring(1) : text;
        BigInteger number = unsigned(digits);
        return negative ? number.negate() : number;
    }

    private static BigInteger unsigned(String digits) {
        if (digits.startsWith("0b")) return new BigInteger(digits.substring(2), 2);
        if (digits.startsWith("0x")) return new BigInteger(digits.substring(2), 16);
        if (digits.indexOf(':') >= 0) return sexagesimal(digits);
        return digits.charAt(0) == '0' ? new BigInteger(digits, 8) : new BigInteger(digits);
    }

    private static BigInteger sexagesimal(String digits) {
        BigInteger number = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            number = number.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return number;
    }

    private static Object narrow(BigInteger number) {
        if (number.bitLength() < Long.SIZE) return number.longValue();
        return number;
    }

    private static double decimal(String text) {
        if (text.indexOf(':') < 0) return Double.parseDouble(text);
        boolean negative = text.charAt(0) == '-';
        double number = 0;
        for (String part : text.replaceFirst("^[-+]", "").split(":", -1)) {
            number = number * 60 + Double.parseDouble(part);
        }
        return negative ? -number : number;
    }

    private static Object time(String text, Matcher parts) {
        if (parts.group(4) == null && !DATE.matcher(text).matches()) return text;
        LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        if (parts.group(4) == null) return day;
        String fraction = parts.group(7) == null ? "" : parts.group(7);
        int micros = Integer.parseInt((fraction + "000000").substring(0, 6));
        LocalDateTime time =
                day.atTime(LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6), micros * 1_000));
        if (parts.group(8) == null) return time;
        if (parts.group(8).toUpperCase(Locale.ROOT).equals("Z")) return time.atOffset(ZoneOffset.UTC);
        int minutes = number(parts, 10) * 60 + (parts.group(11) == null ? 0 : number(parts, 11));
        return time.atOffset(ZoneOffset.ofTotalSeconds(60 * (parts.group(9).equals("-") ? -minutes : minutes)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
