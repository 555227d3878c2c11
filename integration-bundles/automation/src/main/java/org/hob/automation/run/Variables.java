package org.hob.automation.run;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Variables as one block of steps sees them: its own, then those of the block around it. An assignment goes to the nearest of that name; if there is none, to
 * the outermost block. Branches that run at the same time keep what is said to be theirs, such as {@code wait}, to themselves. A view, never copied.
 */
public final class Variables extends AbstractMap<String, @Nullable Object> {

    private final @Nullable Variables outer;
    private final boolean isBranch;
    private @Nullable Map<String, @Nullable Object> own;
    private @Nullable Mark mark;

    private Variables(@Nullable Variables outer, boolean isBranch) {
        this.outer = outer;
        this.isBranch = isBranch;
    }

    /** Returns an outermost block with these variables, which are its own from now on. */
    public static Variables of(Map<String, @Nullable Object> values) {
        var outermost = new Variables(null, false);
        outermost.own = values;
        return outermost;
    }

    /** Returns a block inside. */
    Variables inner() {
        return new Variables(this, false);
    }

    /** Returns a block inside that runs beside others. */
    Variables branch() {
        return new Variables(this, true);
    }

    /** Says which line of the trace is told of assignments from now on. */
    void tell(@Nullable Mark of) {
        mark = of;
    }

    /** Makes a variable of this block, whatever there is outside. */
    public void define(String name, @Nullable Object value) {
        var mine = own;
        if (mine == null) own = mine = new LinkedHashMap<>();
        mine.put(name, value);
    }

    /** Gives a variable a value: the nearest of that name, else one for the whole run. */
    public void assign(String name, @Nullable Object value) {
        note(name, value);
        var block = this;
        while (!block.has(name) && block.outer != null) block = block.outer;
        block.define(name, value);
    }

    /** Gives a variable a value that branches at the same time do not see. */
    void assignHere(String name, @Nullable Object value) {
        note(name, value);
        var block = this;
        while (!block.has(name) && block.outer != null && !block.isBranch) block = block.outer;
        block.define(name, value);
    }

    private void note(String name, @Nullable Object value) {
        if (mark != null) mark.changed(name, value);
    }

    private boolean has(String name) {
        return own != null && own.containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        for (var block = this; block != null; block = block.outer) {
            var mine = block.own;
            if (mine == null) continue;
            var value = mine.get(name);
            if (value != null || mine.containsKey(name)) return value;
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        for (var block = this; block != null; block = block.outer) {
            if (block.own != null && block.own.containsKey(name)) return true;
        }
        return false;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        collect(all);
        return all.entrySet();
    }

    private void collect(Map<String, @Nullable Object> into) {
        if (outer != null) outer.collect(into);
        if (own != null) into.putAll(own);
    }
}
