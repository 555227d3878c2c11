package org.hob.core.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hob.action.ActionSchema;
import org.jspecify.annotations.Nullable;

/**
 * A number of one of Java's types. Data may be a number or its text; {@code 100.0} is a whole number, and {@code 100.5} the one before, but not as
 * text; what is not finite is none.
 *
 * @param boxed its type
 */
record NumberForm(Class<?> boxed, Limits limits) implements Form {

    /** More digits than a double can need; longer ones are only sent to keep somebody busy. */
    private static final int LONGEST = 400;

    @Override
    public @Nullable Object write(Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number) ? number : null;
            case Float number -> Float.isFinite(number) ? Double.valueOf(number.toString()) : null;
            default -> value;
        };
    }

    @Override
    public Object read(String field, Object data) {
        try {
            var number = limits.clamped(isWhole() ? whole(data) : exact(data));
            if (limits.allow(number.doubleValue())) return typed(number);
        } catch (ArithmeticException | NumberFormatException notThisNumber) {
            throw invalid(field, data);
        }
        throw invalid(field, data);
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.NUMBER;
    }

    @Override
    public String expected() {
        return limits.after(isWhole() ? "a whole number" : "a number");
    }

    /** Returns the number that data stands for; of a float its shortest text, so that 0.1f is 0.1. */
    static BigDecimal exact(Object data) {
        if (data instanceof Integer whole) return BigDecimal.valueOf(whole);
        if (!(data instanceof Number || data instanceof String)) throw new NumberFormatException("not a number");
        var text = data.toString().strip();
        if (text.length() > LONGEST) throw new NumberFormatException("too long");
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LONGEST) throw new NumberFormatException("too large or too small");
        return number;
    }

    /** A number that has been computed is cut, as Home Assistant does it; a text has to be one. */
    private static BigDecimal whole(Object data) {
        var number = exact(data);
        return data instanceof Double || data instanceof Float ? number.setScale(0, RoundingMode.DOWN) : number;
    }

    private boolean isWhole() {
        return boxed != Double.class && boxed != Float.class;
    }

    private Object typed(BigDecimal number) {
        if (boxed == Integer.class) return number.intValueExact();
        if (boxed == Long.class) return number.longValueExact();
        if (boxed == Short.class) return number.shortValueExact();
        if (boxed == Byte.class) return number.byteValueExact();
        return boxed == Float.class ? (Object) finite(number.floatValue()) : finite(number.doubleValue());
    }

    private static float finite(float number) {
        if (Float.isFinite(number)) return number;
        throw new ArithmeticException("too large");
    }

    private static double finite(double number) {
        if (Double.isFinite(number)) return number;
        throw new ArithmeticException("too large");
    }
}
