package org.hob.template.jinja;

import java.util.Map;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Subscript;
import org.hob.template.python.Undefined;

/** What stands in brackets with a colon: Python's own slicing, which has no undefined to give. */
final class Slices {

    private Slices() {}

    static Object of(Object value, Object slice) {
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (value instanceof Map) throw Raised.type("unhashable type: 'slice'");
        var part = Subscript.of(value, slice);
        if (part == null) throw Raised.type(Repr.of(Kinds.name(value)) + " object is not subscriptable");
        return part;
    }
}
