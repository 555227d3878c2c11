package org.hob.template.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.hob.template.jinja.Words;
import org.hob.template.python.Compare;
import org.hob.template.python.Decimals;
import org.hob.template.python.Floats;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Keys;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Numbers;
import org.hob.template.python.Operators;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Signature;
import org.hob.template.python.Sorting;
import org.hob.template.python.Tuple;

/** Home Assistant's words for numbers. */
final class NumberWords {

    private NumberWords() {}

    static void addTo(Words words) {
        words.both(
                        "float",
                        "value, default=?",
                        (run, a) ->
                                a[0] instanceof Double ? a[0] : Defaults.of("float", a[0], a[1], () -> Floats.of(a[0])))
                .both("int", "value, default=?, base=10", (run, a) -> whole(a))
                .both("bool", "value, default=?", (run, a) -> truth(a))
                .both("is_number", "value", (run, a) -> isNumber(a[0]))
                .test("is_number", "value", (run, a) -> isNumber(a[0]))
                .filter(
                        "round",
                        "value, precision=0, method='common', default=?",
                        (run, a) -> Defaults.of("round", a[0], a[3], () -> rounded(a[0], a[1], Repr.text(a[2]))))
                .filter(
                        "add",
                        "value, amount, default=?",
                        (run, a) -> Defaults.of("add", a[0], a[2], () -> Operators.add(Floats.of(a[0]), a[1])))
                .filter(
                        "multiply",
                        "value, amount, default=?",
                        (run, a) ->
                                Defaults.of("multiply", a[0], a[2], () -> Operators.multiply(Floats.of(a[0]), a[1])))
                .both("log", "value, base=?, default=?", (run, a) -> log(a))
                .both("bitwise_and", "first_value, second_value", (run, a) -> Operators.and(a[0], a[1]))
                .both("bitwise_or", "first_value, second_value", (run, a) -> Operators.or(a[0], a[1]))
                .both("bitwise_xor", "first_value, second_value", (run, a) -> Operators.xor(a[0], a[1]))
                .both("average", "*values, default=?", (run, a) -> statistic("average", a, NumberWords::average))
                .both("median", "*values, default=?", (run, a) -> statistic("median", a, NumberWords::median))
                .both(
                        "statistical_mode",
                        "*values, default=?",
                        (run, a) -> statistic("statistical_mode", a, NumberWords::mode))
                .both("atan2", "*values, default=?", (run, a) -> angle((Tuple) a[0], a[1]))
                .both("clamp", "value, min_value, max_value", (run, a) -> Ranges.clamp(a))
                .both("wrap", "value, min_value, max_value", (run, a) -> Ranges.wrap(a))
                .both(
                        "remap",
                        "value, in_min, in_max, out_min, out_max, *, steps=0, edges='none'",
                        (run, a) -> Ranges.remap(a))
                .global("min", "*values, **options", (run, a) -> best("min", run, a))
                .global("max", "*values, **options", (run, a) -> best("max", run, a))
                .global("pi", Math.PI)
                .global("e", Math.E)
                .global("tau", 2 * Math.PI)
                .global("inf", Double.POSITIVE_INFINITY)
                .filter("ordinal", "value", (run, a) -> ordinal(Repr.text(a[0])));
        curve(words, "sin", Math::sin);
        curve(words, "cos", Math::cos);
        curve(words, "tan", Math::tan);
        curve(words, "asin", Math::asin);
        curve(words, "acos", Math::acos);
        curve(words, "atan", Math::atan);
        curve(words, "sqrt", Math::sqrt);
    }

    private static void curve(Words words, String name, DoubleUnaryOperator curve) {
        words.both(
                name,
                "value, default=?",
                (run, a) -> Defaults.of(name, a[0], a[1], () -> {
                    double number = Floats.of(a[0]);
                    double result = curve.applyAsDouble(number);
                    if (Double.isNaN(result) && !Double.isNaN(number)) throw Raised.value("math domain error");
                    return result;
                }));
    }

    private static Object whole(Object[] a) {
        try {
            long base = Integers.whole(a[2]);
            boolean text = a[0] instanceof String && base != 10;
            return text ? Integers.parse((String) a[0], Math.clamp(base, -1, 99)) : Integers.of(a[0]);
        } catch (Raised no) {
            if (!no.isTypeOrValue()) throw no;
        }
        return Defaults.of("int", a[0], a[1], () -> Integers.of(Floats.of(a[0])));
    }

    private static Object truth(Object[] a) {
        if (a[0] instanceof Boolean) return a[0];
        if (Kinds.isNumber(a[0])) return Numbers.real(a[0]) != 0;
        if (Kinds.isText(a[0])) {
            switch (a[0].toString().strip().toLowerCase(Locale.ROOT)) {
                case "1", "true", "yes", "on", "enable" -> {
                    return true;
                }
                case "0", "false", "no", "off", "disable" -> {
                    return false;
                }
                default -> {}
            }
        }
        if (a[1] == Signature.LEFT_OUT) throw Defaults.missing("bool", a[0]);
        return a[1];
    }

    private static boolean isNumber(Object value) {
        try {
            return Double.isFinite(Floats.of(value));
        } catch (Raised no) {
            if (!no.isTypeOrValue()) throw no;
            return false;
        }
    }

    private static Object rounded(Object value, Object precision, String method) {
        int digits = Math.toIntExact(Math.clamp(Integers.whole(precision), -400, 400));
        double number = Floats.of(value);
        double result = switch (method) {
            case "ceil" -> stepped(number, digits, true);
            case "floor" -> stepped(number, digits, false);
            case "half" -> Decimals.rounded(number * 2, 0) / 2;
            default -> Decimals.rounded(number, digits);
        };
        return digits == 0 ? Integers.of(result) : (Object) result;
    }

    private static double stepped(double number, int digits, boolean up) {
        double multiplier = Floats.of(Operators.power(10L, (long) digits));
        double scaled = number * multiplier;
        return Numbers.real(Integers.of(up ? Math.ceil(scaled) : Math.floor(scaled))) / multiplier;
    }

    private static Object log(Object[] a) {
        return Defaults.of("log", a[0], a[2], () -> {
            double base = a[1] == Signature.LEFT_OUT ? Math.E : Floats.of(a[1]);
            double number = Floats.of(a[0]);
            if (number <= 0 || base <= 0) throw Raised.value("math domain error");
            if (base == 10) return Math.log10(number);
            double divisor = Math.log(base);
            if (divisor == 0) throw Raised.of(Raised.Kind.ARITHMETIC, "float division by zero");
            return a[1] == Signature.LEFT_OUT ? Math.log(number) : Math.log(number) / divisor;
        });
    }

    /** What is computed of many numbers. */
    @FunctionalInterface
    private interface Statistic {

        Object of(List<Object> values);
    }

    private static Object statistic(String name, Object[] a, Statistic statistic) {
        var values = (Tuple) a[0];
        if (values.isEmpty()) throw Raised.type(name + " expected at least 1 argument, got 0");
        var first = values.get(0);
        var otherwise = a[1];
        boolean many = name.equals("statistical_mode")
                ? (values.size() == 1 ? Iterate.isPossible(first) : Kinds.isList(first) || first instanceof Tuple)
                : Iterate.isPossible(first);
        if (!many && values.size() == 1) throw Raised.type(Repr.of(Kinds.name(first)) + " object is not iterable");
        if (many && values.size() > 1 && otherwise == Signature.LEFT_OUT) otherwise = values.get(1);
        return Defaults.of(
                name, values, otherwise, () -> statistic.of(many ? Iterate.list(first) : new ArrayList<>(values)));
    }

    private static Object average(List<Object> values) {
        if (values.isEmpty()) throw Raised.value("fmean requires at least one data point");
        return Sums.exact(values) / values.size();
    }

    private static Object median(List<Object> values) {
        if (values.isEmpty()) throw Raised.value("no median for empty data");
        Sorting.sort(values, value -> value, false);
        int middle = values.size() / 2;
        if (values.size() % 2 == 1) return values.get(middle);
        return Operators.divide(Operators.add(values.get(middle - 1), values.get(middle)), 2L);
    }

    private static Object mode(List<Object> values) {
        if (values.isEmpty()) throw Raised.value("no mode for empty data");
        Map<Object, Object> counts = new LinkedHashMap<>();
        for (var value : values) {
            var count = Keys.get(counts, value);
            Keys.put(counts, value, count == null ? 1L : (Long) count + 1);
        }
        Object best = None.NONE;
        long most = 0;
        for (var entry : counts.entrySet()) {
            if ((Long) entry.getValue() <= most) continue;
            most = (Long) entry.getValue();
            best = entry.getKey();
        }
        return best;
    }

    private static Object angle(Tuple values, Object otherwise) {
        var sides = values;
        var instead = otherwise;
        boolean listed = !values.isEmpty()
                && values.size() <= 2
                && (Kinds.isList(values.get(0)) || values.get(0) instanceof Tuple);
        if (listed) {
            if (values.size() == 2 && otherwise == Signature.LEFT_OUT) instead = values.get(1);
            sides = Tuple.of(Iterate.list(values.get(0)));
        } else if (values.size() == 3 && otherwise == Signature.LEFT_OUT) {
            instead = values.get(2);
        }
        var both = sides;
        return Defaults.of("atan2", both, instead, () -> {
            if (both.size() < 2) throw Raised.of(Raised.Kind.INDEX, "tuple index out of range");
            return Math.atan2(Floats.of(both.get(0)), Floats.of(both.get(1)));
        });
    }

    private static Object best(String name, org.hob.template.jinja.Run run, Object[] a) {
        var values = (Tuple) a[0];
        if (values.isEmpty()) throw Raised.type(name + " expected at least 1 argument, got 0");
        Object of = values.size() == 1 ? values.get(0) : values;
        if (!Iterate.isPossible(of)) throw Raised.type(Repr.of(Kinds.name(of)) + " object is not iterable");
        return HouseWords.filter(run, name).call(run, new Object[] {of}, HouseWords.named(a[1]));
    }

    private static String ordinal(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1)))
            throw Raised.value("ordinal: " + Repr.of(text) + " (expected: a whole number)");
        int last = text.charAt(text.length() - 1) - '0';
        var two = Integers.parse(text.length() > 2 ? text.substring(text.length() - 2) : text, 10);
        boolean teen = Compare.contains(List.of(11L, 12L, 13L), Operators.modulo(two, 100L));
        String suffix = switch (teen ? 0 : last) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return text + suffix;
    }
}
