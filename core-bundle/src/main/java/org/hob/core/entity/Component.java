package org.hob.core.entity;

import java.util.List;
import java.util.Map;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema.Field;
import org.jspecify.annotations.Nullable;

/** One component of a record, as the outside knows it: by one key, or by one of several. */
sealed interface Component permits PlainComponent, EitherComponent {

    /** Writes what it says into that map; nothing if it says nothing. */
    void write(Record from, Map<String, Object> into);

    /**
     * Reads its value.
     *
     * @param path what comes before its key in an error
     * @throws ActionException.Invalid if it is wrong, or missing
     */
    @Nullable
    Object read(String path, Map<?, ?> data);

    /** Returns the keys it has. */
    List<Field> fields();
}
