package org.hob.template.house;

import java.util.function.Supplier;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Signature;

/** What functions give that have a default for what they cannot do. */
final class Defaults {

    private Defaults() {}

    /** Returns the result, or the default where Python has a TypeError or a ValueError. */
    static Object of(String function, Object value, Object otherwise, Supplier<Object> result) {
        try {
            return result.get();
        } catch (Raised no) {
            if (!no.isTypeOrValue()) throw no;
            if (otherwise == Signature.LEFT_OUT) throw missing(function, value);
            return otherwise;
        }
    }

    static Raised missing(String function, Object value) {
        return Raised.value(function + " got invalid input '" + Repr.text(value) + "' but no default was specified");
    }
}
