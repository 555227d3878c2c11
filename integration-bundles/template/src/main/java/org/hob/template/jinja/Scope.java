package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of one part of a template and where their values are. What is set within a loop or a macro is not seen outside; a name that is set in a part begins
 * there with the value it has around it. Follows what Jinja2 does, name by name, with slots in the place of Python's local variables.
 */
final class Scope {

    /** Where a value is: so many functions out, in that slot. */
    record Place(int out, int slot) {}

    /** What a slot begins with when its part begins. */
    sealed interface Beginning {

        /** What it was called with. */
        record Given() implements Beginning {}

        /** What the variables, or the house, have under that name. */
        record Looked(String name) implements Beginning {}

        /** What another slot has. */
        record Copied(Place from) implements Beginning {}

        /** Nothing. */
        record Nothing() implements Beginning {}
    }

    /** The slots of one function: the template, a macro, a recursive loop. */
    static final class Slots {

        private final @Nullable Slots outer;
        private final List<String> names = new ArrayList<>();
        private final List<Integer> looked = new ArrayList<>();
        private int count;

        Slots(@Nullable Slots outer) {
            this.outer = outer;
        }

        int count() {
            return count;
        }

        int more() {
            return count++;
        }

        /** Takes note that the function begins with that name's value in that slot. */
        void lookFirst(int slot, String name) {
            looked.add(slot);
            names.add(name);
        }

        List<String> names() {
            return names;
        }

        int looked(int index) {
            return looked.get(index);
        }
    }

    private final @Nullable Scope parent;
    private final Slots slots;
    private final Map<String, Integer> own;
    private Map<String, Integer> refs = new LinkedHashMap<>();
    private Map<Integer, Beginning> loads = new LinkedHashMap<>();
    private Set<String> stores = new LinkedHashSet<>();

    private Scope(@Nullable Scope parent, Slots slots, Map<String, Integer> own) {
        this.parent = parent;
        this.slots = slots;
        this.own = own;
    }

    /** Returns the outermost one. */
    static Scope outermost() {
        return new Scope(null, new Slots(null), new HashMap<>());
    }

    /** Returns one within this, in the same function. */
    Scope inner() {
        return new Scope(this, slots, new HashMap<>());
    }

    /** Returns one within this that is a function of its own. */
    Scope function() {
        return new Scope(this, new Slots(slots), new HashMap<>());
    }

    /** Returns a copy, for one branch of a choice. */
    Scope branch() {
        var copy = new Scope(parent, slots, own);
        copy.refs = new LinkedHashMap<>(refs);
        copy.loads = new LinkedHashMap<>(loads);
        copy.stores = new LinkedHashSet<>(stores);
        return copy;
    }

    Slots slots() {
        return slots;
    }

    private int define(String name, Beginning beginning) {
        int slot = own.computeIfAbsent(name, any -> slots.more());
        refs.put(name, slot);
        loads.put(slot, beginning);
        return slot;
    }

    /** Takes note that the name is given a value here by the caller. */
    int parameter(String name) {
        stores.add(name);
        return define(name, new Beginning.Given());
    }

    /** Takes note that the name is set here. */
    void store(String name) {
        stores.add(name);
        if (refs.containsKey(name)) return;
        var around = parent == null ? null : parent.find(name, slots);
        define(name, around == null ? new Beginning.Nothing() : new Beginning.Copied(around));
    }

    /** Takes note that the name is read here. */
    void load(String name) {
        if (find(name) == null) define(name, new Beginning.Looked(name));
    }

    /** Takes together what the branches of a choice do: what only some of them set begins with what it was before. */
    void join(List<Scope> branches) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var branch : branches) {
            for (var name : branch.stores) if (!stores.contains(name)) counts.merge(name, 1, Integer::sum);
        }
        for (var branch : branches) {
            refs.putAll(branch.refs);
            loads.putAll(branch.loads);
            stores.addAll(branch.stores);
        }
        counts.forEach((name, count) -> {
            if (count == branches.size()) return;
            var around = parent == null ? null : parent.find(name, slots);
            define(name, around == null ? new Beginning.Looked(name) : new Beginning.Copied(around));
        });
    }

    @Nullable
    Place find(String name) {
        return find(name, slots);
    }

    private @Nullable Place find(String name, Slots from) {
        for (var scope = this; scope != null; scope = scope.parent) {
            var slot = scope.refs.get(name);
            if (slot != null) return new Place(distance(from, scope.slots), slot);
        }
        return null;
    }

    private static int distance(Slots from, Slots to) {
        int out = 0;
        for (var at = from; at != to && at != null; at = at.outer) out++;
        return out;
    }

    /** Returns where the name is, which was noted before. */
    Place place(String name) {
        var place = find(name);
        if (place == null) throw new IllegalStateException(name + " was not noted");
        return place;
    }

    boolean isStored(String name) {
        return stores.contains(name);
    }

    Map<Integer, Beginning> loads() {
        return loads;
    }

    /** Returns all names that are set here and around, with their places. */
    Map<String, Place> visible() {
        var visible = new LinkedHashMap<String, Place>();
        for (var scope = this; scope != null; scope = scope.parent) {
            for (var name : new TreeSet<>(scope.stores)) if (!visible.containsKey(name)) visible.put(name, place(name));
        }
        return visible;
    }
}
