package org.hob.template.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.hob.home.Place;
import org.hob.state.State;
import org.hob.template.jinja.Words;
import org.hob.template.python.Floats;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Tuple;
import org.jspecify.annotations.Nullable;

/** Home Assistant's words for where things are. */
final class PlaceWords {

    /** Degrees north and east. */
    private record Point(double latitude, double longitude) {}

    private PlaceWords() {}

    static void addTo(Words words) {
        words.global("distance", "*points", (run, a) -> distance((HouseRun) run, (Tuple) a[0]))
                .global("closest", "*arguments", (run, a) -> closest((HouseRun) run, (Tuple) a[0]))
                .filter("closest", "*arguments", (run, a) -> {
                    var arguments = new ArrayList<Object>((Tuple) a[0]);
                    if (!arguments.isEmpty()) arguments.add(arguments.removeFirst());
                    return closest((HouseRun) run, Tuple.of(arguments));
                });
    }

    private static Point home(HouseRun run) {
        return run.house()
                .place()
                .map(place -> new Point(place.latitude(), place.longitude()))
                .orElseThrow(() -> Raised.value("the house has no place (expected: conf/org.hob.house.cfg.json)"));
    }

    private static @Nullable Point of(State state) {
        var latitude = state.attributes().get("latitude");
        var longitude = state.attributes().get("longitude");
        if (!(latitude instanceof Number north) || !(longitude instanceof Number east)) return null;
        return new Point(north.doubleValue(), east.doubleValue());
    }

    private static @Nullable State state(HouseRun run, Object value) {
        if (value instanceof State state) return state;
        return Kinds.isText(value) ? StateWords.state(run, value) : null;
    }

    private static Object distance(HouseRun run, Tuple points) {
        var left = new ArrayDeque<Object>(points);
        var all = new ArrayList<Point>();
        while (!left.isEmpty()) {
            var value = left.removeFirst();
            var state = state(run, value);
            Point point;
            if (state != null) {
                point = of(state);
            } else {
                if (left.isEmpty()) {
                    run.warn("distance: expected latitude and longitude, got " + Repr.text(value));
                    return None.NONE;
                }
                point = point(value, left.removeFirst());
            }
            if (point == null) {
                run.warn("distance: no valid location: " + Repr.text(value));
                return None.NONE;
            }
            all.add(point);
        }
        if (all.isEmpty()) throw Raised.of(Raised.Kind.INDEX, "list index out of range");
        return Place.kilometres(
                all.get(0).latitude,
                all.get(0).longitude,
                all.size() == 1 ? home(run).latitude : all.get(1).latitude,
                all.size() == 1 ? home(run).longitude : all.get(1).longitude);
    }

    private static @Nullable Point point(Object latitude, Object longitude) {
        try {
            return new Point(Floats.of(latitude), Floats.of(longitude));
        } catch (Raised no) {
            if (!no.isTypeOrValue()) throw no;
            return null;
        }
    }

    private static Object closest(HouseRun run, Tuple arguments) {
        Point from;
        if (arguments.size() == 1) {
            from = home(run);
        } else if (arguments.size() == 2) {
            var state = state(run, arguments.get(0));
            from = state == null ? null : of(state);
        } else if (arguments.size() == 3) {
            from = point(arguments.get(0), arguments.get(1));
        } else {
            throw Raised.type("closest takes 1 to 3 arguments, got " + arguments.size());
        }
        if (from == null) {
            run.warn("closest: no valid location: " + Repr.text(arguments.get(0)));
            return None.NONE;
        }
        return nearest(from, StateWords.expanded(run, Tuple.of(arguments.get(arguments.size() - 1))));
    }

    private static Object nearest(Point from, List<Object> entities) {
        Object nearest = None.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (var entity : entities) {
            var point = of((State) entity);
            if (point == null) continue;
            double far = Place.kilometres(from.latitude, from.longitude, point.latitude, point.longitude);
            if (far >= least) continue;
            least = far;
            nearest = entity;
        }
        return nearest;
    }
}
