package org.hob.template.house;

import org.hob.template.python.Floats;
import org.hob.template.python.Integers;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;

/** Numbers brought into a range, or from one into another. */
final class Ranges {

    private Ranges() {}

    static Object clamp(Object[] a) {
        return clamp(number(a[0]), number(a[1]), number(a[2]));
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    static Object wrap(Object[] a) {
        double least = number(a[1]);
        double most = number(a[2]);
        return least == most ? least : wrap(number(a[0]), least, most);
    }

    private static double wrap(double value, double least, double most) {
        double size = most - least;
        double rest = (value - least) % size;
        return (rest != 0 && rest < 0 != size < 0 ? rest + size : rest) + least;
    }

    static Object remap(Object[] a) {
        double least = number(a[1]);
        double most = number(a[2]);
        double value = inside(number(a[0]), least, most, Repr.text(a[6]));
        long steps = Math.max(0, Integers.whole(a[5]));
        double share = (value - least) / (most - least);
        if (steps > 0) share = Math.rint(share * steps) / steps;
        return number(a[3]) + share * (number(a[4]) - number(a[3]));
    }

    private static double inside(double value, double least, double most, String edges) {
        if (least == most) throw Raised.value("in_min and in_max must differ");
        return switch (edges) {
            case "clamp" -> clamp(value, least, most);
            case "wrap" -> wrap(value, least, most);
            case "mirror" -> mirror(value, least, most - least);
            default -> value;
        };
    }

    private static double mirror(double value, double least, double size) {
        double period = Math.floor((value - least) / size);
        double place = value - least - period * size;
        return least + (period < 0 || period % 2 != 0 ? size - place : place);
    }

    private static double number(Object value) {
        return Floats.of(value);
    }
}
