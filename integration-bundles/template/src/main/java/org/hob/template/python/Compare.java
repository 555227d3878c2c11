package org.hob.template.python;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.state.State;

/** Equality, order and membership, as Python has them. */
public final class Compare {

    /** What can be asked of two values' order. */
    public enum Order {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        private boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    private Compare() {}

    /** Returns {@code one == two}. */
    public static boolean equal(Object one, Object two) {
        if (one instanceof String a && two instanceof String b) return a.equals(b);
        if (one instanceof Long a && two instanceof Long b) return a.equals(b);
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) {
            return !Numbers.isNan(one) && !Numbers.isNan(two) && Numbers.compare(one, two) == 0;
        }
        return switch (one) {
            case String text -> two instanceof Markup markup && text.equals(markup.text());
            case Markup markup -> Kinds.isText(two) && markup.text().equals(two.toString());
            case List<?> list -> two instanceof List<?> other && equal(list, other);
            case Map<?, ?> map -> two instanceof Map<?, ?> other && equal(map, other);
            case Set<?> set -> Sets.isLike(two) && equalSets(one, two);
            case View view when view.isSetLike() -> Sets.isLike(two) && equalSets(one, two);
            case State state -> two instanceof State other && equal(state, other);
            default -> one.equals(two);
        };
    }

    private static boolean equal(State one, State two) {
        return one.id().equals(two.id()) && one.is(two.value()) && equal(one.attributes(), two.attributes());
    }

    private static boolean equal(List<?> one, List<?> two) {
        boolean alike = Kinds.isList(one)
                ? Kinds.isList(two)
                : one instanceof Tuple == two instanceof Tuple && !Kinds.isList(two);
        return alike && equalItems(one, two);
    }

    static boolean equalItems(List<?> one, List<?> two) {
        if (one == two) return true;
        if (one.size() != two.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            if (!same(Given.of(one.get(i)), Given.of(two.get(i)))) return false;
        }
        return true;
    }

    /** In collections, a value is the same as itself, even nan. */
    private static boolean same(Object one, Object two) {
        return one == two || equal(one, two);
    }

    private static boolean equal(Map<?, ?> one, Map<?, ?> two) {
        if (one.size() != two.size()) return false;
        for (var entry : one.entrySet()) {
            var other = Keys.get(two, Given.of(entry.getKey()));
            if (other == null || !same(Given.of(entry.getValue()), other)) return false;
        }
        return true;
    }

    private static boolean equalSets(Object one, Object two) {
        var a = Iterate.list(one);
        var b = Iterate.list(two);
        return a.size() == b.size() && Sets.isSubset(a, b);
    }

    /** Returns whether the two are in that order. */
    public static boolean is(Order order, Object one, Object two) {
        if (one instanceof Long a && two instanceof Long b) return order.holds(a.compareTo(b));
        if (Kinds.isNumber(one) && Kinds.isNumber(two)) {
            return !Numbers.isNan(one) && !Numbers.isNan(two) && order.holds(Numbers.compare(one, two));
        }
        if (Kinds.isText(one) && Kinds.isText(two)) return order.holds(points(one.toString(), two.toString()));
        if (one instanceof List<?> a
                && two instanceof List<?> b
                && a instanceof Tuple == b instanceof Tuple
                && !(a instanceof Range)
                && !(b instanceof Range)) return items(order, a, b);
        if (Sets.isLike(one) && Sets.isLike(two)) return subset(order, one, two);
        return order.holds(others(order, one, two));
    }

    private static int points(String one, String two) {
        int length = Math.min(one.length(), two.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != two.charAt(i)) return Integer.compare(one.codePointAt(i), two.codePointAt(i));
        }
        return Integer.compare(one.length(), two.length());
    }

    private static boolean items(Order order, List<?> one, List<?> two) {
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            var a = Given.of(one.get(i));
            var b = Given.of(two.get(i));
            if (!same(a, b)) return is(order, a, b);
        }
        return order.holds(Integer.compare(one.size(), two.size()));
    }

    private static boolean subset(Order order, Object one, Object two) {
        var a = Iterate.list(one);
        var b = Iterate.list(two);
        return switch (order) {
            case LESS -> a.size() < b.size() && Sets.isSubset(a, b);
            case AT_MOST -> Sets.isSubset(a, b);
            case GREATER -> b.size() < a.size() && Sets.isSubset(b, a);
            case AT_LEAST -> Sets.isSubset(b, a);
        };
    }

    private static int others(Order order, Object one, Object two) {
        if (one instanceof DateTime a && two instanceof DateTime b) return a.compareTo(b);
        if (one instanceof LocalDate a && two instanceof LocalDate b) return a.compareTo(b);
        if (one instanceof LocalTime a && two instanceof LocalTime b) return a.compareTo(b);
        if (one instanceof Duration a && two instanceof Duration b) return a.compareTo(b);
        if (one instanceof Undefined undefined) throw undefined.failure();
        if (two instanceof Undefined undefined) throw undefined.failure();
        throw Raised.type(Repr.of(order.sign) + " not supported between instances of " + Repr.of(Kinds.name(one))
                + " and " + Repr.of(Kinds.name(two)));
    }

    /** Returns {@code what in container}. */
    public static boolean contains(Object container, Object what) {
        return switch (container) {
            case String text -> text.contains(part(what));
            case Markup markup -> markup.text().contains(part(what));
            case Map<?, ?> map -> Keys.get(map, what) != null;
            case Set<?> set -> Keys.has(set, what) || (what == None.NONE && set.contains(null));
            case Range range when Kinds.isNumber(what) -> holds(range, what);
            case Bytes bytes -> holds(bytes, what);
            case Collection<?> collection -> {
                for (var item : collection) if (same(Given.of(item), what)) yield true;
                yield false;
            }
            default -> {
                var items = Iterate.of(container, "argument of type", "is not iterable");
                while (items.hasNext()) if (same(items.next(), what)) yield true;
                yield false;
            }
        };
    }

    private static String part(Object what) {
        if (Kinds.isText(what)) return what.toString();
        throw Raised.type("'in <string>' requires string as left operand, not " + Kinds.name(what));
    }

    private static boolean holds(Range range, Object what) {
        if (what instanceof BigInteger || (what instanceof Double real && real != Math.rint(real))) return false;
        if (Numbers.isNan(what) || Double.isInfinite(Numbers.real(what))) return false;
        long number = (long) Numbers.real(what);
        if (what instanceof Long whole) number = whole;
        long steps = number - range.start();
        return range.size() > 0
                && steps % range.step() == 0
                && steps / range.step() >= 0
                && steps / range.step() < range.size();
    }

    private static boolean holds(Bytes bytes, Object what) {
        if (what instanceof Long number) {
            for (int i = 0; i < bytes.size(); i++) if (bytes.at(i) == number) return true;
            return false;
        }
        if (what instanceof Bytes part) {
            return new String(bytes.array(), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(new String(part.array(), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        throw Raised.type("a bytes-like object is required, not " + Repr.of(Kinds.name(what)));
    }
}
