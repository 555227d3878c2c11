package org.hob.template.house;

import java.math.BigDecimal;
import java.util.List;
import org.hob.template.python.Kinds;
import org.hob.template.python.Numbers;
import org.hob.template.python.Raised;
import org.hob.template.python.Undefined;

/** Sums that are rounded once, as Python's fsum. */
final class Sums {

    private Sums() {}

    static double exact(List<Object> values) {
        var sum = BigDecimal.ZERO;
        double special = 0;
        for (var value : values) {
            if (value instanceof Undefined undefined) throw undefined.failure();
            if (!Kinds.isNumber(value)) throw Raised.type("must be real number, not " + Kinds.name(value));
            double number = Numbers.real(value);
            if (Double.isFinite(number)) sum = sum.add(new BigDecimal(number));
            else special += number;
        }
        return special == 0 && !Double.isNaN(special) ? sum.doubleValue() : special;
    }
}
