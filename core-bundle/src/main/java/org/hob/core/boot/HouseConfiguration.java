package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import org.hob.core.home.House;
import org.hob.home.Place;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the house stands, as it is configured under {@value #PID}. What is wrong is said, and the house stays where it was. */
final class HouseConfiguration implements ManagedService {

    static final String PID = "org.hob.house";

    /** What can be said of the house. */
    @ObjectClassDefinition(
            pid = PID,
            name = "Hob house",
            description = "Where the house stands: for sunrise, sunset and local time.")
    @interface Config {

        @AttributeDefinition(name = "Name", description = "What people call the house.")
        String name() default "Home";

        @AttributeDefinition(
                name = "Latitude",
                description = "Degrees, north of the equator positive. Needed with the longitude.",
                type = AttributeType.DOUBLE,
                min = "-90",
                max = "90",
                required = false)
        String latitude();

        @AttributeDefinition(
                name = "Longitude",
                description = "Degrees, east of Greenwich positive.",
                type = AttributeType.DOUBLE,
                min = "-180",
                max = "180",
                required = false)
        String longitude();

        @AttributeDefinition(
                name = "Elevation",
                description = "Metres above the sea.",
                type = AttributeType.DOUBLE,
                min = "-500",
                max = "9000",
                required = false)
        String elevation();

        @AttributeDefinition(
                name = "Time zone",
                description = "As Europe/Vienna; without one it is the machine's.",
                required = false)
        String zone();
    }

    private final House house;

    HouseConfiguration(House house) {
        this.house = house;
    }

    static AutoCloseable register(BundleContext context, House house) {
        var properties = FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_PID, PID));
        return context.registerService(ManagedService.class, new HouseConfiguration(house), properties)::unregister;
    }

    @Override
    public void updated(@Nullable Dictionary<String, ?> said) {
        try {
            house.moveTo(said == null ? Optional.empty() : place(said), said == null ? Optional.empty() : zone(said));
        } catch (IllegalArgumentException wrong) {
            house.journal()
                    .say(
                            Level.ERROR,
                            "conf/" + PID + ".cfg.json: " + wrong.getMessage() + "; the house stays where it was");
        }
    }

    static Optional<Place> place(Dictionary<String, ?> said) {
        var latitude = number(said, "latitude");
        var longitude = number(said, "longitude");
        if (latitude.isPresent() != longitude.isPresent()) {
            var missing = latitude.isPresent() ? "longitude" : "latitude";
            throw new IllegalArgumentException(missing + ": none (expected: both latitude and longitude, or neither)");
        }
        var name = text(said, "name").orElse("Home");
        return latitude.map(north -> new Place(
                name, north, longitude.orElseThrow(), number(said, "elevation").orElse(0.0)));
    }

    private static Optional<ZoneId> zone(Dictionary<String, ?> said) {
        return text(said, "zone").map(zone -> {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("zone: " + zone + " (expected: a zone as Europe/Vienna)", unknown);
            }
        });
    }

    private static Optional<Double> number(Dictionary<String, ?> said, String key) {
        return text(said, key).map(text -> {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(key + ": " + text + " (expected: a number)", wrong);
            }
        });
    }

    private static Optional<String> text(Dictionary<String, ?> said, String key) {
        return Optional.ofNullable(said.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
