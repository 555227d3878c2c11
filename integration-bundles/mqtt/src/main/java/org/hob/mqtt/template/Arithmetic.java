package org.hob.mqtt.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hob.mqtt.template.Python.Undefined;
import org.jspecify.annotations.Nullable;

/** Python's operators. A true is a 1 to them; what has no meaning in Python, or no room in 64 bits, is refused. */
final class Arithmetic {

    private static final int LONGEST = 1_000_000;

    private Arithmetic() {}

    static Object calculate(String operator, @Nullable Object left, @Nullable Object right) {
        try {
            if (operator.equals("+") && left instanceof String one && right instanceof String two) return one + two;
            if (operator.equals("+") && left instanceof List<?> one && right instanceof List<?> two)
                return joined(one, two);
            if (operator.equals("*") && left instanceof String text && whole(right) instanceof Long times)
                return repeated(text, times);
            if (whole(left) instanceof Long one && whole(right) instanceof Long two) return whole(operator, one, two);
            if (isNumber(left) && isNumber(right)) return real(operator, number(left), number(right));
        } catch (ArithmeticException impossible) {
            throw new TemplateException(
                    Python.repr(left) + ' ' + operator + ' ' + Python.repr(right) + ": " + impossible.getMessage());
        }
        throw new TemplateException(said(left) + ' ' + operator + ' ' + said(right) + " (expected: numbers)");
    }

    static Object negate(@Nullable Object value) {
        return value instanceof Double number ? (Object) (-number) : calculate("-", 0L, value);
    }

    private static Object whole(String operator, long one, long two) {
        return switch (operator) {
            case "+" -> Math.addExact(one, two);
            case "-" -> Math.subtractExact(one, two);
            case "*" -> Math.multiplyExact(one, two);
            case "//" -> Math.floorDiv(one, two);
            case "%" -> Math.floorMod(one, two);
            case "**" -> two < 0 ? (Object) power((double) one, (double) two) : (Object) power(one, two);
            default -> quotient((double) one, (double) two);
        };
    }

    private static Object real(String operator, double one, double two) {
        return switch (operator) {
            case "+" -> one + two;
            case "-" -> one - two;
            case "*" -> one * two;
            case "//" -> Math.rint((one - remainder(one, two)) / two);
            case "%" -> remainder(one, two);
            case "**" -> power(one, two);
            default -> quotient(one, two);
        };
    }

    private static double remainder(double one, double two) {
        if (two == 0) throw new ArithmeticException("division by zero");
        double left = one % two;
        return left != 0 && (left < 0) != (two < 0) ? left + two : left;
    }

    private static double quotient(double one, double two) {
        if (two == 0) throw new ArithmeticException("division by zero");
        return one / two;
    }

    private static double power(double base, double exponent) {
        double power = Math.pow(base, exponent);
        if (!Double.isFinite(power)) throw new ArithmeticException("no finite number");
        return power;
    }

    private static long power(long base, long exponent) {
        long times = Math.abs(base) > 1 || exponent == 0 ? exponent : 2 - exponent % 2;
        long power = 1;
        for (long i = 0; i < times; i++) power = Math.multiplyExact(power, base);
        return power;
    }

    private static String repeated(String text, long times) {
        if (times * text.length() > LONGEST) throw new ArithmeticException("too long");
        return text.repeat((int) Math.max(0, times));
    }

    private static List<@Nullable Object> joined(List<?> one, List<?> two) {
        var both = new ArrayList<@Nullable Object>(one);
        both.addAll(two);
        return both;
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    static double number(@Nullable Object value) {
        if (value instanceof Boolean truth) return truth ? 1 : 0;
        if (value instanceof Number number) return number.doubleValue();
        throw new TemplateException(said(value) + " (expected: a number)");
    }

    private static @Nullable Object whole(@Nullable Object value) {
        return value instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : value;
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (whole(left) instanceof Long one && whole(right) instanceof Long two) return one.equals(two);
        if (isNumber(left) && isNumber(right)) return number(left) == number(right);
        if (left instanceof Undefined && right instanceof Undefined) return true;
        return Objects.equals(left, right);
    }

    static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "in" -> contains(right, left);
            case "not in" -> !contains(right, left);
            default -> ordered(operator, order(operator, left, right));
        };
    }

    private static boolean ordered(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int order(String operator, @Nullable Object left, @Nullable Object right) {
        if (whole(left) instanceof Long one && whole(right) instanceof Long two) return one.compareTo(two);
        if (isNumber(left) && isNumber(right)) return order(number(left), number(right));
        if (left instanceof String one && right instanceof String two) return one.compareTo(two);
        throw new TemplateException(
                said(left) + ' ' + operator + ' ' + said(right) + " (expected: two numbers or two texts)");
    }

    private static int order(double one, double two) {
        if (Double.isNaN(one) || Double.isNaN(two)) throw new TemplateException("nan has no order");
        return one < two ? -1 : one > two ? 1 : 0;
    }

    private static boolean contains(@Nullable Object container, @Nullable Object what) {
        return switch (container) {
            case String text when what instanceof String part -> text.contains(part);
            case List<?> list -> list.stream().anyMatch(item -> equal(item, what));
            case Map<?, ?> map -> map.containsKey(what);
            case Undefined not -> false;
            case null, default ->
                throw new TemplateException(said(what) + " in " + said(container) + " (expected: a text, list or map)");
        };
    }

    /** Names a value in an error. */
    static String said(@Nullable Object value) {
        return value instanceof Undefined not ? not.what() + ", which is undefined," : Python.repr(value);
    }
}
