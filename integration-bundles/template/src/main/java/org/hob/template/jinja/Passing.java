package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Given;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/** What something is called with, made ready to be computed. */
final class Passing {

    private final Expr[] positional;
    private final List<String> names;
    private final List<Expr> values;
    private final @Nullable Expr rest;
    private final @Nullable Expr more;

    Passing(List<Expr> positional, List<String> names, List<Expr> values, @Nullable Expr rest, @Nullable Expr more) {
        this.positional = positional.toArray(Expr[]::new);
        this.names = names;
        this.values = values;
        this.rest = rest;
        this.more = more;
    }

    /** Returns the same with one more that has a name. */
    Passing with(String name, Expr value) {
        var moreNames = new ArrayList<>(names);
        moreNames.add(name);
        var moreValues = new ArrayList<>(values);
        moreValues.add(value);
        return new Passing(List.of(positional), moreNames, moreValues, rest, more);
    }

    /** Returns the values of constants alone; null if there is anything else. */
    @Nullable
    List<Object> constants() {
        if (!names.isEmpty() || rest != null || more != null) return null;
        var constants = new ArrayList<Object>();
        for (var value : positional) {
            if (!(value instanceof Constant constant)) return null;
            constants.add(constant.value());
        }
        return constants;
    }

    Object[] positional(Frame frame) {
        if (rest != null) return longer(frame, List.of());
        var all = new Object[positional.length];
        for (int i = 0; i < all.length; i++) all[i] = positional[i].value(frame);
        return all;
    }

    /** Returns them with one before. */
    Object[] positional(Frame frame, Object first) {
        if (rest != null) return longer(frame, List.of(first));
        var all = new Object[positional.length + 1];
        all[0] = first;
        for (int i = 1; i < all.length; i++) all[i] = positional[i - 1].value(frame);
        return all;
    }

    private Object[] longer(Frame frame, List<Object> first) {
        var all = new ArrayList<>(first);
        for (var value : positional) all.add(value.value(frame));
        if (rest != null) all.addAll(Iterate.list(rest.value(frame)));
        return all.toArray();
    }

    Map<String, Object> named(Frame frame) {
        if (names.isEmpty() && more == null) return Map.of();
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.size(); i++)
            named.put(names.get(i), values.get(i).value(frame));
        if (more != null) add(named, more.value(frame));
        return named;
    }

    private static void add(Map<String, Object> named, Object more) {
        if (more instanceof Undefined undefined) throw undefined.failure();
        if (!(more instanceof Map<?, ?> map))
            throw Raised.type("argument after ** must be a mapping, not " + Kinds.name(more));
        map.forEach((key, value) -> {
            if (!(Given.of(key) instanceof String name)) throw Raised.type("keywords must be strings");
            if (named.put(name, Given.of(value)) != null)
                throw Raised.type("got multiple values for keyword argument '" + name + '\'');
        });
    }
}
