package org.hob.automation.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.hob.automation.language.Bound;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, without its bounds.
 *
 * @param above what the number has to be above
 * @param below what it has to be below
 * @param attribute whose number it is, else the state's
 * @param template computes the number from the variable {@code state}
 */
public record Range(
        @Nullable Bound above,
        @Nullable Bound below,
        @Nullable String attribute,
        @Nullable Template template) {

    /**
     * Returns whether the number of that entity is in it.
     *
     * @throws UndecidedException if there is no entity, or no number
     */
    public boolean holds(
            Home home, @Nullable State state, EntityId id, Map<String, ? extends @Nullable Object> variables) {
        if (state == null) {
            throw new UndecidedException("numeric_state: " + id + " (expected: an entity of this house)");
        }
        if (attribute != null && !state.attributes().containsKey(attribute)) return false;
        var value = value(state, variables);
        if (value == null || State.UNAVAILABLE.equals(value) || State.UNKNOWN.equals(value)) return false;
        double number = number(value, id);
        return holds(home, number, below, false) && holds(home, number, above, true);
    }

    private @Nullable Object value(State state, Map<String, ? extends @Nullable Object> variables) {
        if (template == null)
            return attribute == null ? state.value() : state.attributes().get(attribute);
        var more = new HashMap<String, @Nullable Object>(variables);
        more.put("state", state);
        return template.evaluate(more);
    }

    private static double number(Object value, EntityId id) {
        if (value instanceof Number number) return number.doubleValue();
        if (value instanceof Boolean truth) return truth ? 1 : 0;
        var number = parsed(String.valueOf(value));
        if (number.isPresent()) return number.getAsDouble();
        throw new UndecidedException("numeric_state: " + id + " is " + value + " (expected: a number)");
    }

    private static OptionalDouble parsed(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private static boolean holds(Home home, double number, @Nullable Bound bound, boolean isAbove) {
        if (bound == null) return true;
        var limit = limit(home, bound);
        if (limit.isEmpty()) return false;
        return isAbove ? number > limit.getAsDouble() : number < limit.getAsDouble();
    }

    /** Returns the bound; nothing if its entity says nothing at the moment. */
    private static OptionalDouble limit(Home home, Bound bound) {
        if (bound instanceof Bound.Fixed(double number)) return OptionalDouble.of(number);
        var id = ((Bound.OfEntity) bound).id();
        var state = home.states()
                .get(id)
                .orElseThrow(
                        () -> new UndecidedException("numeric_state: " + id + " (expected: an entity of this house)"));
        if (!state.isKnown()) return OptionalDouble.empty();
        return OptionalDouble.of(number(state.value(), id));
    }
}
