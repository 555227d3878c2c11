package org.hob.template.python;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.event.Context;
import org.hob.state.State;

/** What Python calls the types of values. */
public final class Kinds {

    private Kinds() {}

    /** Returns Python's name of the value's type. */
    public static String name(Object value) {
        return switch (value) {
            case None none -> "NoneType";
            case Boolean truth -> "bool";
            case Long number -> "int";
            case BigInteger number -> "int";
            case Double number -> "float";
            case String text -> "str";
            case Markup markup -> "Markup";
            case Bytes bytes -> "bytes";
            case Tuple tuple -> "tuple";
            case Range range -> "range";
            case List<?> list -> "list";
            case Map<?, ?> map -> "dict";
            case Set<?> set -> "set";
            case View view -> view.kind();
            case Lazy lazy -> lazy.kind();
            case DateTime time -> "datetime";
            case LocalDate date -> "date";
            case LocalTime time -> "time";
            case Duration span -> "timedelta";
            case Undefined undefined -> "Undefined";
            case Thing thing -> thing.kind();
            case State state -> "State";
            case Context context -> "Context";
            default -> "function";
        };
    }

    /** Returns how Jinja2 names the owner of what is missing. */
    static String described(Object value) {
        if (value == None.NONE) return "None";
        String module = switch (value) {
            case DateTime time -> "datetime.";
            case LocalDate date -> "datetime.";
            case LocalTime time -> "datetime.";
            case Duration span -> "datetime.";
            default -> "";
        };
        return '\'' + module + name(value) + " object'";
    }

    /** Returns whether it is a list that is neither a tuple nor a range. */
    public static boolean isList(Object value) {
        return value instanceof List && !(value instanceof Tuple) && !(value instanceof Range);
    }

    /** Returns whether it is a text, HTML or not. */
    public static boolean isText(Object value) {
        return value instanceof String || value instanceof Markup;
    }

    /** Returns whether it is a whole number, which a truth value is, too. */
    public static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Boolean || value instanceof BigInteger;
    }

    /** Returns whether it is a number, which a truth value is, too. */
    public static boolean isNumber(Object value) {
        return value instanceof Double || isWhole(value);
    }
}
