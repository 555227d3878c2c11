package org.hob.template.jinja;

import java.util.List;
import org.hob.template.python.Callable;
import org.jspecify.annotations.Nullable;

/** A function that can make itself ready for arguments that are always the same. */
public interface Preparable extends Callable {

    /** A call that was made ready. */
    @FunctionalInterface
    interface Prepared {

        Object call(Run run);
    }

    /** Returns whether a value is this function. */
    default boolean isSame(Object value) {
        return value == this;
    }

    /** Returns the call with these arguments made ready; null if there is nothing to gain. */
    @Nullable
    Prepared prepare(List<Object> arguments);
}
