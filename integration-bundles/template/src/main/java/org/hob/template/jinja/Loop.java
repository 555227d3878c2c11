package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Builtin;
import org.hob.template.python.Callable;
import org.hob.template.python.Compare;
import org.hob.template.python.Iterate;
import org.hob.template.python.Lazy;
import org.hob.template.python.Meter;
import org.hob.template.python.Raised;
import org.hob.template.python.Sized;
import org.hob.template.python.Thing;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/** What {@code loop} is within a loop. */
final class Loop implements Thing, Callable, Sized {

    /** Runs a loop within itself. */
    @FunctionalInterface
    interface Recursion {

        Object run(Object items, long depth);
    }

    private static final Builtin CYCLE =
            Builtin.of("cycle", "loop, *values", (meter, a) -> ((Loop) a[0]).cycle((Tuple) a[1]));
    private static final Builtin CHANGED =
            Builtin.of("changed", "loop, *values", (meter, a) -> ((Loop) a[0]).changed((Tuple) a[1]));

    private final Object items;
    private final @Nullable Recursion recursion;
    private final long depth;
    private Iterator<Object> rest;
    private long index = -1;
    private long length = -1;
    private @Nullable Object before;
    private @Nullable Object current;
    private @Nullable Object after;
    private @Nullable Tuple last;

    Loop(Object items, @Nullable Recursion recursion, long depth) {
        this.items = items;
        this.recursion = recursion;
        this.depth = depth;
        rest = Iterate.of(items);
    }

    boolean hasNext() {
        return after != null || rest.hasNext();
    }

    Object next() {
        var next = after != null ? after : rest.next();
        after = null;
        index++;
        before = current;
        current = next;
        return next;
    }

    private @Nullable Object peek() {
        if (after == null && rest.hasNext()) after = rest.next();
        return after;
    }

    private long length() {
        if (length >= 0) return length;
        if (items instanceof Lazy) {
            List<Object> left = new ArrayList<>();
            rest.forEachRemaining(left::add);
            rest = left.isEmpty() ? Collections.emptyIterator() : left.iterator();
            length = left.size() + index + 1 + (after == null ? 0 : 1);
        } else {
            length = Iterate.length(items);
        }
        return length;
    }

    @Override
    public int size() {
        return (int) length();
    }

    @Override
    public String kind() {
        return "LoopContext";
    }

    @Override
    public @Nullable Object attribute(Meter meter, String name) {
        return switch (name) {
            case "index" -> index + 1;
            case "index0" -> index;
            case "length" -> length();
            case "revindex" -> length() - index;
            case "revindex0" -> length() - index - 1;
            case "first" -> index == 0;
            case "last" -> peek() == null;
            case "depth" -> depth + 1;
            case "depth0" -> depth;
            case "previtem" ->
                index == 0 || before == null ? Undefined.because(meter, "there is no previous item") : before;
            case "nextitem" -> {
                var next = peek();
                yield next == null ? Undefined.because(meter, "there is no next item") : next;
            }
            case "cycle" -> bound(CYCLE);
            case "changed" -> bound(CHANGED);
            default -> null;
        };
    }

    private Callable bound(Builtin method) {
        return Builtin.of(method.name(), "*values", (meter, a) -> {
            var values = new ArrayList<Object>(List.of(this));
            values.addAll((Tuple) a[0]);
            return method.call(meter, values.toArray(), Map.of());
        });
    }

    private Object cycle(Tuple values) {
        if (values.isEmpty()) throw Raised.type("no items for cycling given");
        return values.get((int) (index % values.size()));
    }

    private boolean changed(Tuple values) {
        if (last != null && Compare.equal(last, values)) return false;
        last = values;
        return true;
    }

    @Override
    public String name() {
        return "loop";
    }

    @Override
    public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
        if (recursion == null) throw Raised.type("The loop must have the 'recursive' marker to be called recursively.");
        if (positional.length != 1 || !named.isEmpty()) throw Raised.type("loop() takes 1 positional argument");
        return recursion.run(positional[0], depth + 1);
    }

    @Override
    public String toString() {
        return "<LoopContext " + (index + 1) + '/' + length() + '>';
    }
}
