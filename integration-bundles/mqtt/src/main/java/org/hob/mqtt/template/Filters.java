package org.hob.mqtt.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hob.mqtt.template.Python.Undefined;
import org.jspecify.annotations.Nullable;

/** The filters that are here: Jinja2's, with int, float and round as Home Assistant has them. */
final class Filters {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+(_\\d+)*");
    private static final Pattern FLOAT =
            Pattern.compile("(?i)[+-]?(\\d+\\.?\\d*(e[+-]?\\d+)?|\\.\\d+(e[+-]?\\d+)?|inf|infinity|nan)");
    private static final Expr EMPTY = vars -> "";
    private static final Expr FALSE = vars -> false;
    private static final Expr ZERO = vars -> 0L;

    private Filters() {}

    static Expr of(String name, Expr value, Arguments with) {
        return switch (name) {
            case "default", "d" -> otherwise(value, with);
            case "string" -> texts(name, value, with, text -> text);
            case "lower" -> texts(name, value, with, text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> texts(name, value, with, text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> texts(name, value, with, String::strip);
            case "capitalize" -> texts(name, value, with, Filters::capitalized);
            case "int" -> whole(value, with);
            case "float" -> real(value, with);
            case "round" -> rounded(value, with);
            case "abs" -> magnitude(value, with);
            case "length", "count" -> length(value, with);
            case "replace" -> replaced(value, with);
            case "truncate" -> truncated(value, with);
            case "tojson" -> json(value, with);
            default -> throw new TemplateException("filter " + name + " is not known here");
        };
    }

    /** A change of a text. */
    private interface Change {
        String of(String text);
    }

    private static Expr texts(String name, Expr value, Arguments with, Change change) {
        with.check(name, 0, Set.of());
        return vars -> change.of(Python.text(value.value(vars)));
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) return text;
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static Expr otherwise(Expr value, Arguments with) {
        with.check("default", 2, Set.of("default_value", "boolean"));
        var other = with.get(0, "default_value", EMPTY);
        var alsoFalse = with.get(1, "boolean", FALSE);
        return vars -> {
            var is = value.value(vars);
            boolean missing = is instanceof Undefined || (Python.truth(alsoFalse.value(vars)) && !Python.truth(is));
            return missing ? other.value(vars) : is;
        };
    }

    private static Expr whole(Expr value, Arguments with) {
        with.check("int", 1, Set.of("default"));
        var other = with.get(0, "default", EMPTY);
        boolean hasOther = with.has(0, "default");
        return vars -> {
            var is = value.value(vars);
            var number = whole(is);
            if (number != null) return number;
            if (hasOther) return other.value(vars);
            throw new TemplateException(Arithmetic.said(is) + " | int (expected: a number, or a default)");
        };
    }

    private static @Nullable Long whole(@Nullable Object value) {
        if (value instanceof Long number) return number;
        if (value instanceof String text && INTEGER.matcher(text.strip()).matches()) {
            var digits = new BigInteger(text.strip().replace("_", "").replaceFirst("^\\+", ""));
            if (digits.bitLength() >= Long.SIZE)
                throw new TemplateException(text + " | int (expected: a number of 64 bits)");
            return digits.longValue();
        }
        var real = real(value);
        if (real == null || Double.isNaN(real) || Math.abs(real) >= Long.MAX_VALUE) return null;
        return (long) (double) real;
    }

    private static Expr real(Expr value, Arguments with) {
        with.check("float", 1, Set.of("default"));
        var other = with.get(0, "default", EMPTY);
        boolean hasOther = with.has(0, "default");
        return vars -> {
            var is = value.value(vars);
            var number = real(is);
            if (number != null) return number;
            if (hasOther) return other.value(vars);
            throw new TemplateException(Arithmetic.said(is) + " | float (expected: a number, or a default)");
        };
    }

    private static @Nullable Double real(@Nullable Object value) {
        if (value instanceof Undefined not)
            throw new TemplateException(not.what() + " is undefined (expected: a number)");
        if (Arithmetic.isNumber(value)) return Arithmetic.number(value);
        if (!(value instanceof String text)) return null;
        String number = text.strip().replaceAll("(?<=\\d)_(?=\\d)", "").toLowerCase(Locale.ROOT);
        if (!FLOAT.matcher(number).matches()) return null;
        double sign = number.startsWith("-") ? -1 : 1;
        if (number.contains("inf")) return sign * Double.POSITIVE_INFINITY;
        return number.contains("nan") ? Double.NaN : Double.valueOf(number);
    }

    private static Expr rounded(Expr value, Arguments with) {
        with.check("round", 3, Set.of("precision", "method", "default"));
        var precision = with.get(0, "precision", ZERO);
        var method = with.get(1, "method", vars -> "common");
        var other = with.get(2, "default", EMPTY);
        boolean hasOther = with.has(2, "default");
        return vars -> {
            var is = value.value(vars);
            var number = real(is);
            if (number == null || Double.isNaN(number) || Double.isInfinite(number)) {
                if (hasOther) return other.value(vars);
                throw new TemplateException(Arithmetic.said(is) + " | round (expected: a number, or a default)");
            }
            int digits = (int) Arithmetic.number(precision.value(vars));
            double rounded = rounded(number, digits, Python.text(method.value(vars)));
            return digits == 0 ? (Object) (long) rounded : (Object) rounded;
        };
    }

    private static double rounded(double number, int digits, String method) {
        double shift = Math.pow(10, digits);
        return switch (method) {
            case "common" ->
                new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
            case "ceil" -> Math.ceil(number * shift) / shift;
            case "floor" -> Math.floor(number * shift) / shift;
            case "half" -> Math.rint(number * 2) / 2;
            default -> throw new TemplateException("round: " + method + " (expected: common, ceil, floor or half)");
        };
    }

    private static Expr magnitude(Expr value, Arguments with) {
        with.check("abs", 0, Set.of());
        return vars -> switch (value.value(vars)) {
            case Long number -> Math.absExact(number);
            case null -> throw new TemplateException("None | abs (expected: a number)");
            case Object other -> Math.abs(Arithmetic.number(other));
        };
    }

    private static Expr length(Expr value, Arguments with) {
        with.check("length", 0, Set.of());
        return vars -> (long)
                switch (value.value(vars)) {
                    case String text -> text.codePointCount(0, text.length());
                    case List<?> list -> list.size();
                    case Map<?, ?> map -> map.size();
                    case Undefined not -> 0;
                    case null -> throw new TemplateException("None | length (expected: a text, list or map)");
                    case Object other ->
                        throw new TemplateException(Python.repr(other) + " | length (expected: a text, list or map)");
                };
    }

    private static Expr replaced(Expr value, Arguments with) {
        with.check("replace", 2, Set.of("old", "new"));
        if (!with.has(0, "old") || !with.has(1, "new")) throw new TemplateException("replace (expected: two texts)");
        var old = with.get(0, "old", EMPTY);
        var fresh = with.get(1, "new", EMPTY);
        return vars ->
                Python.text(value.value(vars)).replace(Python.text(old.value(vars)), Python.text(fresh.value(vars)));
    }

    private static Expr truncated(Expr value, Arguments with) {
        with.check("truncate", 4, Set.of("length", "killwords", "end", "leeway"));
        var length = with.get(0, "length", vars -> 255L);
        var killWords = with.get(1, "killwords", FALSE);
        var end = with.get(2, "end", vars -> "...");
        var leeway = with.get(3, "leeway", vars -> 5L);
        return vars -> truncated(
                value.value(vars),
                (int) Arithmetic.number(length.value(vars)),
                Python.truth(killWords.value(vars)),
                Python.text(end.value(vars)),
                (int) Arithmetic.number(leeway.value(vars)));
    }

    private static String truncated(@Nullable Object value, int length, boolean killWords, String end, int leeway) {
        if (!(value instanceof String text))
            throw new TemplateException(Arithmetic.said(value) + " | truncate (expected: a text)");
        int keep = length - end.codePointCount(0, end.length());
        if (keep < 0 || leeway < 0)
            throw new TemplateException("truncate: " + length + " (expected: room for the end)");
        if (text.codePointCount(0, text.length()) <= length + leeway) return text;
        String start = text.substring(0, text.offsetByCodePoints(0, keep));
        int lastWord = start.lastIndexOf(' ');
        return (killWords || lastWord < 0 ? start : start.substring(0, lastWord)) + end;
    }

    private static Expr json(Expr value, Arguments with) {
        with.check("tojson", 0, Set.of());
        return vars -> SafeJson.of(value.value(vars));
    }
}
