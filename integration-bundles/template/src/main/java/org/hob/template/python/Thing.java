package org.hob.template.python;

import org.jspecify.annotations.Nullable;

/** A value with attributes of its own: a loop, a namespace, a state. */
public interface Thing {

    /** Returns what Python calls its type. */
    String kind();

    /** Returns the attribute of that name, null if it has none. */
    @Nullable
    Object attribute(Meter meter, String name);
}
