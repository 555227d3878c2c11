package org.hob.controls;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.yaml.Binder;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Section;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code schedule:}, a plan for the week for each key. */
@Component(service = {Section.class, Recall.class})
public final class Schedules extends KeyedSection<Schedules.Config> {

    /**
     * The end of a time of a day.
     *
     * @param time {@link LocalTime#MAX} for the end of the day
     */
    record End(LocalTime time) {

        static Optional<End> read(Node node, Spot spot) {
            if (node instanceof Scalar scalar) {
                if (scalar.text().matches("24:00(:00)?")) return Optional.of(new End(LocalTime.MAX));
                try {
                    return Optional.of(new End(LocalTime.parse(scalar.text())));
                } catch (DateTimeException malformed) {
                    // Told below.
                }
            }
            spot.wrong(node, "a time of day, as 17:30:00, or 24:00:00");
            return Optional.empty();
        }

        String text() {
            return time.equals(LocalTime.MAX) ? "24:00:00" : "%tT".formatted(time);
        }
    }

    /**
     * A time of a day.
     *
     * @param from when it begins
     * @param to when it ends
     * @param data what is shown meanwhile
     */
    record Block(LocalTime from, End to, Map<String, Object> data) {

        Block {
            if (!from.isBefore(to.time)) {
                throw new IllegalArgumentException("to: " + to.text() + " (expected: later than " + from + ')');
            }
        }
    }

    /** What stands under a key. */
    record Config(
            String name,
            @Nullable String icon,
            List<Block> monday,
            List<Block> tuesday,
            List<Block> wednesday,
            List<Block> thursday,
            List<Block> friday,
            List<Block> saturday,
            List<Block> sunday)
            implements Named {

        Config {
            monday = inOrder("monday", monday);
            tuesday = inOrder("tuesday", tuesday);
            wednesday = inOrder("wednesday", wednesday);
            thursday = inOrder("thursday", thursday);
            friday = inOrder("friday", friday);
            saturday = inOrder("saturday", saturday);
            sunday = inOrder("sunday", sunday);
        }

        private static List<Block> inOrder(String day, List<Block> blocks) {
            var sorted =
                    blocks.stream().sorted(Comparator.comparing(Block::from)).toList();
            for (int n = 1; n < sorted.size(); n++) {
                var before = sorted.get(n - 1).to.time;
                if (before.isAfter(sorted.get(n).from)) {
                    throw new IllegalArgumentException(
                            day + ": " + sorted.get(n).from + " (expected: after the end of the time before)");
                }
            }
            return sorted;
        }

        List<Block> on(DayOfWeek day) {
            return switch (day) {
                case MONDAY -> monday;
                case TUESDAY -> tuesday;
                case WEDNESDAY -> wednesday;
                case THURSDAY -> thursday;
                case FRIDAY -> friday;
                case SATURDAY -> saturday;
                case SUNDAY -> sunday;
            };
        }
    }

    @Activate
    public Schedules(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "schedule", Config.class, Binder.plain().reading(End.class, End::read));
    }

    @Override
    List<Step> recall(Wanted wanted) {
        throw impossible(wanted, "no schedule: it goes by the clock alone");
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        return new WeekPlan(home, as, config);
    }
}
