package org.hob.core.entity;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Optional;
import org.hob.entity.Range;

/**
 * The lowest and highest value of a number, or of a duration in seconds.
 *
 * @param clamps whether what is beyond them is brought to them
 */
record Limits(Optional<Double> min, Optional<Double> max, boolean clamps) {

    static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), false);

    static Limits of(RecordComponent component) {
        var range = component.getAnnotation(Range.class);
        return range == null ? NONE : new Limits(Optional.of(range.min()), Optional.of(range.max()), range.clamps());
    }

    /** Returns the number that is meant. */
    BigDecimal clamped(BigDecimal number) {
        if (!clamps) return number;
        var least = min.map(BigDecimal::valueOf).map(number::max).orElse(number);
        return max.map(BigDecimal::valueOf).map(least::min).orElse(least);
    }

    boolean allow(double number) {
        return min.filter(lowest -> number < lowest).isEmpty()
                && max.filter(highest -> number > highest).isEmpty();
    }

    /** Returns them after those words, as {@code a number, 0–255}. */
    String after(String words) {
        return min.isPresent() && max.isPresent() ? words + ", " + text(min.get()) + '–' + text(max.get()) : words;
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
