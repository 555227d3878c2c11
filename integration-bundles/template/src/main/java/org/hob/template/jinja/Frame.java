package org.hob.template.jinja;

import org.jspecify.annotations.Nullable;

/** The values of one function while it is computed; in a slot without a value is null. */
final class Frame {

    final Run run;
    final @Nullable Frame outer;
    final Context context;
    final @Nullable Object[] slots;

    Frame(Run run, Context context, @Nullable Frame outer, int slots) {
        this.run = run;
        this.context = context;
        this.outer = outer;
        this.slots = new Object[slots];
    }

    /** Returns the frame that many functions out. */
    Frame out(int count) {
        var frame = this;
        for (int i = 0; i < count && frame.outer != null; i++) frame = frame.outer;
        return frame;
    }

    @Nullable
    Object get(Scope.Place place) {
        return out(place.out()).slots[place.slot()];
    }

    void set(Scope.Place place, @Nullable Object value) {
        out(place.out()).slots[place.slot()] = value;
    }
}
