package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Given;
import org.hob.template.python.None;
import org.jspecify.annotations.Nullable;

/** What a template can see by name: what it was given, what it has set at its top, and the words of the language. */
final class Context {

    private final Language language;
    private final Map<String, ?> given;
    private final Map<String, Object> set = new HashMap<>(4);
    private final Map<String, Object> exported = new HashMap<>(4);
    private final Map<String, List<Program.Block>> blocks;

    @Nullable
    Program parent;

    Context(Language language, Map<String, ?> given) {
        this(language, given, new HashMap<>(4));
    }

    private Context(Language language, Map<String, ?> given, Map<String, List<Program.Block>> blocks) {
        this.language = language;
        this.given = given;
        this.blocks = blocks;
    }

    /** Returns the value of that name, null if it has none. */
    @Nullable
    Object look(Run run, String name) {
        if (!set.isEmpty()) {
            var value = set.get(name);
            if (value != null) return value;
        }
        if (!given.isEmpty()) {
            var value = given.get(name);
            if (value != null) return Given.of(value);
            if (given.containsKey(name)) return None.NONE;
        }
        var word = language.globals().get(name);
        return word instanceof Bindable bindable ? bindable.in(run) : word;
    }

    /** Takes note of what is set at the top. */
    void set(String name, Object value, boolean export) {
        set.put(name, value);
        if (export && !name.startsWith("_")) exported.put(name, value);
        else exported.remove(name);
    }

    Map<String, Object> exported() {
        return exported;
    }

    /** Returns all that can be seen by name, but words of the language. */
    Map<String, Object> all() {
        var all = new HashMap<String, Object>();
        given.forEach((name, value) -> all.put(name, Given.of(value)));
        all.putAll(set);
        return all;
    }

    /** Returns the same template's context with more in it, for a block. */
    Context with(Map<String, Object> more) {
        var all = all();
        all.putAll(more);
        return new Context(language, all, blocks);
    }

    /** Takes note of a block; those of templates that extend come before those that they extend. */
    void add(Program.Block block) {
        blocks.computeIfAbsent(block.name(), any -> new ArrayList<>()).add(block);
    }

    /** Returns a block by its name and how far away it is from the template that was asked for, null if there is none. */
    Program.@Nullable Block block(String name, int depth) {
        var all = blocks.getOrDefault(name, List.of());
        return depth < all.size() ? all.get(depth) : null;
    }
}
