package org.hob.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that pass, in all of Home Assistant's forms. */
final class Durations {

    static final String EXPECTED =
            "seconds, 'HH:MM', 'HH:MM:SS', or a mapping of days, hours, minutes, seconds, milliseconds";

    private static final Pattern CLOCK =
            Pattern.compile("([+-]?)(\\d{1,6}):(\\d{1,6})(?::(\\d{1,9}(?:\\.\\d{1,9})?))?");
    private static final Map<String, Double> SECONDS =
            Map.of("days", 86_400.0, "hours", 3_600.0, "minutes", 60.0, "seconds", 1.0, "milliseconds", 0.001);
    private static final List<String> UNITS = List.of("days", "hours", "minutes", "seconds", "milliseconds");
    private static final double LONGEST = 1e9 * 86_400;

    private Durations() {}

    static Optional<Duration> read(Node node, Spot spot) {
        return switch (node) {
            case Scalar scalar -> scalar(scalar, spot);
            case Mapping mapping -> mapping(mapping, spot);
            default -> {
                spot.wrong(node, EXPECTED);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Duration> scalar(Scalar scalar, Spot spot) {
        Optional<Duration> duration = scalar.value() instanceof String text
                ? clock(text.strip()).or(() -> Numbers.decimal(text).flatMap(Durations::seconds))
                : Numbers.of(scalar).flatMap(Durations::seconds);
        if (duration.isEmpty()) spot.wrong(scalar, EXPECTED);
        return duration;
    }

    private static Optional<Duration> clock(String text) {
        Matcher parts = CLOCK.matcher(text);
        if (!parts.matches()) return Optional.empty();
        double seconds = Double.parseDouble(parts.group(2)) * 3_600 + Double.parseDouble(parts.group(3)) * 60;
        if (parts.group(4) != null) seconds += Double.parseDouble(parts.group(4));
        return seconds(parts.group(1).equals("-") ? -seconds : seconds);
    }

    private static Optional<Duration> mapping(Mapping mapping, Spot spot) {
        double sum = 0;
        boolean wrong = mapping.entries().isEmpty();
        if (wrong) spot.wrong(mapping, "an empty mapping", EXPECTED);
        for (Mapping.Entry entry : mapping.entries()) {
            Spot there = spot.key(entry.name());
            Double unit = SECONDS.get(entry.name());
            Optional<Double> number = entry.value() instanceof Scalar scalar ? Numbers.of(scalar) : Optional.empty();
            if (unit == null) there.wrong(entry.key(), "unknown key", Words.meant(entry.name(), UNITS));
            else if (number.isEmpty()) there.wrong(entry.value(), "a number");
            else sum += number.get() * unit;
            wrong |= unit == null || number.isEmpty();
        }
        Optional<Duration> duration = wrong ? Optional.empty() : seconds(sum);
        if (!wrong && duration.isEmpty()) spot.wrong(mapping, "too long", EXPECTED);
        return duration;
    }

    private static Optional<Duration> seconds(double seconds) {
        if (!(Math.abs(seconds) <= LONGEST)) return Optional.empty();
        long whole = (long) Math.floor(seconds);
        return Optional.of(Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e6) * 1_000));
    }
}
