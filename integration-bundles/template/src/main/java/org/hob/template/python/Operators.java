package org.hob.template.python;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Python's operators. What has no meaning is a TypeError, as there. */
public final class Operators {

    private Operators() {}

    public static Object add(Object one, Object two) {
        if (one instanceof Double a && two instanceof Long b) return a + b;
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.add(one, two);
        if (one instanceof String a && two instanceof String b) return text(a, b);
        if (Kinds.isText(one) && Kinds.isText(two))
            return new Markup(text(Markup.escape(one).text(), Markup.escape(two).text()));
        if (one instanceof List<?> a && two instanceof List<?> b) {
            if (Kinds.isList(a) && Kinds.isList(b)) return joined(a, b);
            if (a instanceof Tuple && b instanceof Tuple) return Tuple.of(joined(a, b));
        }
        if (one instanceof Bytes a && two instanceof Bytes b) return bytes(a, b);
        if (two instanceof Duration span) {
            if (one instanceof DateTime time) return time.plus(span);
            if (one instanceof LocalDate date) return Clocks.plus(date, span);
            if (one instanceof Duration other) return Spans.check(other.plus(span));
        }
        if (one instanceof Duration span) {
            if (two instanceof DateTime time) return time.plus(span);
            if (two instanceof LocalDate date) return Clocks.plus(date, span);
        }
        throw unsupported("+", one, two);
    }

    private static String text(String one, String two) {
        if (one.length() + two.length() > Meter.LARGEST) throw tooLong();
        return one.concat(two);
    }

    private static List<Object> joined(List<?> one, List<?> two) {
        if (one.size() + two.size() > Meter.LARGEST) throw tooLong();
        var both = new ArrayList<Object>(one.size() + two.size());
        for (var item : one) both.add(Given.of(item));
        for (var item : two) both.add(Given.of(item));
        return both;
    }

    private static Bytes bytes(Bytes one, Bytes two) {
        var both = new byte[one.size() + two.size()];
        System.arraycopy(one.array(), 0, both, 0, one.size());
        System.arraycopy(two.array(), 0, both, one.size(), two.size());
        return Bytes.of(both);
    }

    static Raised tooLong() {
        return Raised.limit("too long (expected: at most " + Meter.LARGEST + ')');
    }

    public static Object subtract(Object one, Object two) {
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.subtract(one, two);
        if (two instanceof Duration span) {
            if (one instanceof DateTime time) return time.plus(span.negated());
            if (one instanceof LocalDate date) return Clocks.plus(date, span.negated());
            if (one instanceof Duration other) return Spans.check(other.minus(span));
        }
        if (one instanceof DateTime a && two instanceof DateTime b) return a.minus(b);
        if (one instanceof LocalDate a && two instanceof LocalDate b)
            return Duration.ofDays(a.toEpochDay() - b.toEpochDay());
        if (Sets.isLike(one) && Sets.isLike(two)) return Sets.difference(Iterate.of(one), Iterate.list(two));
        throw unsupported("-", one, two);
    }

    public static Object multiply(Object one, Object two) {
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.multiply(one, two);
        if (Kinds.isWhole(two) && isRepeatable(one)) return repeated(one, two);
        if (Kinds.isWhole(one) && isRepeatable(two)) return repeated(two, one);
        if (one instanceof Duration span && Kinds.isNumber(two)) return Spans.times(span, two);
        if (two instanceof Duration span && Kinds.isNumber(one)) return Spans.times(span, one);
        if (isRepeatable(one) && !(two instanceof Undefined))
            throw Raised.type("can't multiply sequence by non-int of type " + Repr.of(Kinds.name(two)));
        throw unsupported("*", one, two);
    }

    private static boolean isRepeatable(Object value) {
        return Kinds.isText(value) || (value instanceof List && !(value instanceof Range)) || value instanceof Bytes;
    }

    private static Object repeated(Object what, Object count) {
        if (count instanceof java.math.BigInteger)
            throw Numbers.overflow("cannot fit 'int' into an index-sized integer");
        int times = Math.max(0, Integers.index(count, "count"));
        return switch (what) {
            case String text -> repeated(text, times);
            case Markup markup -> new Markup(repeated(markup.text(), times));
            case Bytes bytes -> {
                check(bytes.size(), times);
                var all = new byte[bytes.size() * times];
                for (int i = 0; i < times; i++) System.arraycopy(bytes.array(), 0, all, i * bytes.size(), bytes.size());
                yield Bytes.of(all);
            }
            default -> {
                var list = Iterate.list(what);
                check(list.size(), times);
                var all = new ArrayList<Object>(list.size() * times);
                if (!list.isEmpty()) for (int i = 0; i < times; i++) all.addAll(list);
                yield what instanceof Tuple ? Tuple.of(all) : all;
            }
        };
    }

    private static String repeated(String text, int times) {
        check(text.length(), times);
        return text.isEmpty() ? "" : text.repeat(times);
    }

    private static void check(int size, int times) {
        if ((long) size * times > Meter.LARGEST) throw tooLong();
    }

    public static Object divide(Object one, Object two) {
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.divide(one, two);
        if (one instanceof Duration span && two instanceof Duration by) return Spans.quotient(span, by);
        if (one instanceof Duration span && Kinds.isNumber(two)) return Spans.divide(span, two);
        throw unsupported("/", one, two);
    }

    public static Object floorDivide(Object one, Object two) {
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.floorDivide(one, two);
        if (one instanceof Duration span && (two instanceof Duration || Kinds.isWhole(two)))
            return Spans.floorDivide(span, two);
        throw unsupported("//", one, two);
    }

    public static Object modulo(Object one, Object two) {
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.modulo(one, two);
        if (one instanceof String text) return Printf.format(text, two, value -> value);
        if (one instanceof Markup markup) return new Markup(Printf.format(markup.text(), two, Markup::escape));
        if (one instanceof Duration span && two instanceof Duration by) return Spans.modulo(span, by);
        throw unsupported("%", one, two);
    }

    public static Object power(Object one, Object two) {
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) return Numbers.power(one, two);
        throw unsupported("** or pow()", one, two);
    }

    public static Object negate(Object value) {
        if (Kinds.isNumber(value)) return Numbers.negate(value);
        if (value instanceof Duration span) return Spans.check(span.negated());
        throw unary("-", value);
    }

    public static Object plus(Object value) {
        if (value instanceof Boolean truth) return truth ? 1L : 0L;
        if (Kinds.isNumber(value) || value instanceof Duration) return value;
        throw unary("+", value);
    }

    private static Raised unary(String operator, Object value) {
        if (value instanceof Undefined undefined) return undefined.failure();
        return Raised.type("bad operand type for unary " + operator + ": " + Repr.of(Kinds.name(value)));
    }

    /** Returns {@code one & two}, of whole numbers, truth values or sets. */
    public static Object and(Object one, Object two) {
        if (one instanceof Boolean a && two instanceof Boolean b) return a && b;
        if (Kinds.isWhole(one) && Kinds.isWhole(two))
            return Numbers.trimmed(Numbers.big(one).and(Numbers.big(two)));
        if (Sets.isLike(one) && Sets.isLike(two)) return Sets.intersection(Iterate.of(one), Iterate.list(two));
        throw unsupported("&", one, two);
    }

    /** Returns {@code one | two}, of whole numbers, truth values, sets or dicts. */
    public static Object or(Object one, Object two) {
        if (one instanceof Boolean a && two instanceof Boolean b) return a || b;
        if (Kinds.isWhole(one) && Kinds.isWhole(two))
            return Numbers.trimmed(Numbers.big(one).or(Numbers.big(two)));
        if (Sets.isLike(one) && Sets.isLike(two)) return Sets.union(Iterate.of(one), Iterate.of(two));
        throw unsupported("|", one, two);
    }

    /** Returns {@code one ^ two}, of whole numbers, truth values or sets. */
    public static Object xor(Object one, Object two) {
        if (one instanceof Boolean a && two instanceof Boolean b) return a ^ b;
        if (Kinds.isWhole(one) && Kinds.isWhole(two))
            return Numbers.trimmed(Numbers.big(one).xor(Numbers.big(two)));
        if (Sets.isLike(one) && Sets.isLike(two)) {
            Set<Object> both = new LinkedHashSet<>(Sets.difference(Iterate.of(one), Iterate.list(two)));
            both.addAll(Sets.difference(Iterate.of(two), Iterate.list(one)));
            return both;
        }
        throw unsupported("^", one, two);
    }

    static Raised unsupported(String operator, Object one, Object two) {
        if (one instanceof Undefined undefined) return undefined.failure();
        if (two instanceof Undefined undefined) return undefined.failure();
        return Raised.type("unsupported operand type(s) for " + operator + ": " + Repr.of(Kinds.name(one)) + " and "
                + Repr.of(Kinds.name(two)));
    }
}
