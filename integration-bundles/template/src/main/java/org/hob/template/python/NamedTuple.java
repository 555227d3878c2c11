package org.hob.template.python;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A tuple whose items have names. */
public final class NamedTuple extends Tuple {

    private final String prefix;
    private final List<String> names;

    /**
     * Makes one.
     *
     * @param prefix how it is written; nothing for as other tuples are
     */
    public NamedTuple(String prefix, List<String> names, Object... items) {
        super(items.clone());
        this.prefix = prefix;
        this.names = names;
    }

    @Nullable
    Object named(String name) {
        int index = names.indexOf(name);
        return index < 0 ? null : get(index);
    }

    String prefix() {
        return prefix;
    }

    @Override
    public String toString() {
        var text = new StringJoiner(", ", prefix + '(', ")");
        for (int i = 0; i < names.size(); i++) text.add(names.get(i) + '=' + Repr.of(get(i)));
        return text.toString();
    }
}
