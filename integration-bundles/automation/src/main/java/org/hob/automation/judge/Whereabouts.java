package org.hob.automation.judge;

import org.hob.home.Place;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** Whether things on the map are in a zone. */
public final class Whereabouts {

    private static final double METRES = 1000;

    private Whereabouts() {}

    /** Returns whether it says where it is. */
    public static boolean isSaid(State of) {
        return number(of, "latitude") != null && number(of, "longitude") != null;
    }

    /**
     * Returns whether it is in that zone; what is not known is in none, and nothing is in a zone that is not known.
     *
     * @throws UndecidedException if one of them does not say where it is
     */
    public static boolean isIn(State zone, State one) {
        if (!zone.isKnown() || !one.isKnown()) return false;
        double far = METRES
                * Place.kilometres(
                        required(one, "latitude"),
                        required(one, "longitude"),
                        required(zone, "latitude"),
                        required(zone, "longitude"));
        var blur = number(one, "gps_accuracy");
        return far - (blur == null ? 0 : blur) < required(zone, "radius");
    }

    private static double required(State of, String attribute) {
        var number = number(of, attribute);
        if (number != null) return number;
        throw new UndecidedException("zone: " + of.id() + ": " + attribute + ": none (expected: a number)");
    }

    private static @Nullable Double number(State of, String attribute) {
        return of.attributes().get(attribute) instanceof Number number ? (Double) number.doubleValue() : null;
    }
}
