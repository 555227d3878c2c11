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
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a point: the methods and attributes of each type, and no other. There is no reflection here, so what is not listed in a table cannot be
 * reached.
 */
public final class Attributes {

    private static final Set<String> HIDDEN = Set.of(
            "__class__",
            "__doc__",
            "__init__",
            "__new__",
            "__dict__",
            "__module__",
            "__reduce__",
            "__reduce_ex__",
            "__subclasshook__",
            "__init_subclass__",
            "__format__",
            "__str__",
            "__repr__",
            "__hash__",
            "__eq__",
            "__ne__",
            "__lt__",
            "__le__",
            "__gt__",
            "__ge__",
            "__getattribute__",
            "__setattr__",
            "__delattr__",
            "__dir__",
            "__sizeof__",
            "__len__",
            "__getitem__",
            "__iter__",
            "__contains__",
            "__add__",
            "__mul__",
            "__call__");

    private static final Set<String> LIST_CHANGES = Set.of("append", "reverse", "insert", "sort", "extend", "remove");
    private static final Set<String> DICT_CHANGES = Set.of("clear", "pop", "popitem", "setdefault", "update");
    private static final Set<String> SET_CHANGES = Set.of(
            "add",
            "clear",
            "difference_update",
            "discard",
            "pop",
            "remove",
            "symmetric_difference_update",
            "update",
            "intersection_update");

    private Attributes() {}

    /** A method with its owner. */
    private record Bound(Object owner, Builtin method) implements Callable {

        @Override
        public String name() {
            return method.name();
        }

        @Override
        public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
            return method.call(meter, withOwner(owner, positional), named);
        }
    }

    static Object[] withOwner(Object owner, Object[] positional) {
        var all = new Object[positional.length + 1];
        all[0] = owner;
        System.arraycopy(positional, 0, all, 1, positional.length);
        return all;
    }

    /** Returns the method of that name, which takes its owner first; null if the type has none. */
    public static @Nullable Builtin method(Object owner, String name) {
        var table = table(owner);
        return table == null ? null : table.method(name);
    }

    /** Returns {@code owner.name}, undefined if there is none or it is not to be touched. */
    public static Object of(Meter meter, Object owner, String name) {
        var found = find(meter, owner, name);
        if (found != null) return found;
        var item = Subscript.of(owner, name);
        return item == null ? Undefined.part(meter, owner, name) : item;
    }

    /** Returns {@code owner[key]}, undefined if there is none or it is not to be touched. */
    public static Object item(Meter meter, Object owner, Object key) {
        if (owner instanceof Undefined undefined) throw undefined.failure();
        if (owner instanceof Thing thing && Kinds.isText(key)) {
            var value = thing.attribute(meter, key.toString());
            if (value != null) return value;
        }
        var item = hashable(owner, key) ? Subscript.of(owner, key) : null;
        if (item != null) return item;
        if (Kinds.isText(key) && !(owner instanceof Thing)) {
            var found = find(meter, owner, key.toString());
            if (found != null) return found;
        }
        return Undefined.part(meter, owner, key);
    }

    private static boolean hashable(Object owner, Object key) {
        return !(owner instanceof Map) || !(key instanceof Map || key instanceof Set || Kinds.isList(key));
    }

    /** Returns the attribute of that name, null if the value has none, and undefined if it is not to be touched. */
    private static @Nullable Object find(Meter meter, Object owner, String name) {
        if (HIDDEN.contains(name)) return unsafe(meter, owner, name);
        if (owner instanceof Undefined undefined) throw undefined.failure();
        if (owner instanceof Thing thing) return thing.attribute(meter, name);
        if (owner instanceof NamedTuple tuple && tuple.named(name) != null) return tuple.named(name);
        var table = table(owner);
        if (table != null) {
            var method = table.method(name);
            if (method != null) return new Bound(owner, method);
            var value = table.read(owner, name);
            if (value != null) return value;
        }
        boolean changes = (Kinds.isList(owner) && LIST_CHANGES.contains(name))
                || (owner instanceof Map && DICT_CHANGES.contains(name))
                || (owner instanceof Set && SET_CHANGES.contains(name));
        return changes ? unsafe(meter, owner, name) : null;
    }

    private static Undefined unsafe(Meter meter, Object owner, String name) {
        return Undefined.because(
                meter,
                "access to attribute " + Repr.of(name) + " of " + Repr.of(Kinds.name(owner)) + " object is unsafe.");
    }

    private static @Nullable Table<?> table(Object owner) {
        return switch (owner) {
            case String text -> TextMethods.TABLE;
            case Markup markup -> MarkupMethods.TABLE;
            case Map<?, ?> map -> CollectionMethods.DICT;
            case Tuple tuple -> CollectionMethods.TUPLE;
            case Range range -> CollectionMethods.RANGE;
            case List<?> list -> CollectionMethods.LIST;
            case Set<?> set -> CollectionMethods.SET;
            case Long number -> NumberMethods.INT;
            case Boolean truth -> NumberMethods.INT;
            case BigInteger number -> NumberMethods.INT;
            case Double number -> NumberMethods.FLOAT;
            case DateTime time -> TimeMethods.DATETIME;
            case LocalDate date -> TimeMethods.DATE;
            case LocalTime time -> TimeMethods.TIME;
            case Duration span -> TimeMethods.TIMEDELTA;
            case Bytes bytes -> ByteMethods.TABLE;
            case State state -> StateMethods.STATE;
            case Context context -> StateMethods.CONTEXT;
            default -> null;
        };
    }
}
