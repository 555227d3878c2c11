package org.hob.group;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be computed of numbers. */
enum Sums {
    MIN,
    MAX,
    MEAN,
    MEDIAN,
    LAST,
    RANGE,
    STDEV,
    SUM,
    PRODUCT;

    private static final Comparator<Measured> BY_NUMBER_THE_FIRST =
            (one, other) -> one.number() >= other.number() ? 1 : -1;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the result; there is none of too few numbers. */
    Optional<Double> of(List<Measured> numbers) {
        if (numbers.isEmpty() || (this == STDEV && numbers.size() < 2)) return Optional.empty();
        return Optional.of(computed(numbers));
    }

    private double computed(List<Measured> all) {
        var numbers = all.stream().mapToDouble(Measured::number);
        return switch (this) {
            case MIN -> numbers.min().orElseThrow();
            case MAX -> numbers.max().orElseThrow();
            case MEAN -> mean(all);
            case MEDIAN -> median(all);
            case LAST -> newest(all).number();
            case RANGE -> MAX.computed(all) - MIN.computed(all);
            case STDEV -> deviation(all);
            case SUM -> numbers.sum();
            case PRODUCT -> numbers.reduce(1, (one, other) -> one * other);
        };
    }

    /** Returns whose number it is, where it is one's. */
    Map<String, String> whose(List<Measured> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return switch (this) {
            case MIN -> named("min_entity_id", numbers.stream().min(Comparator.comparingDouble(Measured::number)));
            case MAX -> named("max_entity_id", numbers.stream().max(BY_NUMBER_THE_FIRST));
            case LAST -> named("last_entity_id", Optional.of(newest(numbers)));
            default -> Map.of();
        };
    }

    private static Map<String, String> named(String key, Optional<Measured> whose) {
        return whose.map(one -> Map.of(key, one.state().id().toString())).orElse(Map.of());
    }

    private static double mean(List<Measured> all) {
        return all.stream().mapToDouble(Measured::number).average().orElseThrow();
    }

    private static double median(List<Measured> all) {
        var sorted = all.stream().mapToDouble(Measured::number).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double deviation(List<Measured> all) {
        double mean = mean(all);
        double squares = all.stream()
                .mapToDouble(each -> (each.number() - mean) * (each.number() - mean))
                .sum();
        return Math.sqrt(squares / (all.size() - 1));
    }

    private static Measured newest(List<Measured> all) {
        return all.stream()
                .reduce((one, other) ->
                        other.state().updated().isAfter(one.state().updated()) ? other : one)
                .orElseThrow();
    }
}
