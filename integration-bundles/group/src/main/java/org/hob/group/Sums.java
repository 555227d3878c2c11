package org.hob.group;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hob.state.State;

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

    private static final Comparator<State> BY_NUMBER_THE_FIRST = (one, other) -> of(one) >= of(other) ? 1 : -1;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the result; there is none of too few numbers. */
    Optional<Double> of(List<State> numbers) {
        if (numbers.isEmpty() || (this == STDEV && numbers.size() < 2)) return Optional.empty();
        return Optional.of(computed(numbers));
    }

    private double computed(List<State> all) {
        var numbers = all.stream().mapToDouble(Sums::of);
        return switch (this) {
            case MIN -> numbers.min().orElseThrow();
            case MAX -> numbers.max().orElseThrow();
            case MEAN -> mean(all);
            case MEDIAN -> median(all);
            case LAST -> of(newest(all));
            case RANGE -> MAX.computed(all) - MIN.computed(all);
            case STDEV -> deviation(all);
            case SUM -> numbers.sum();
            case PRODUCT -> numbers.reduce(1, (one, other) -> one * other);
        };
    }

    /** Returns whose number it is, where it is one's. */
    Map<String, String> whose(List<State> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return switch (this) {
            case MIN -> named("min_entity_id", numbers.stream().min(Comparator.comparingDouble(Sums::of)));
            case MAX -> named("max_entity_id", numbers.stream().max(BY_NUMBER_THE_FIRST));
            case LAST -> named("last_entity_id", Optional.of(newest(numbers)));
            default -> Map.of();
        };
    }

    private static Map<String, String> named(String key, Optional<State> whose) {
        return whose.map(state -> Map.of(key, state.id().toString())).orElse(Map.of());
    }

    private static double of(State state) {
        return state.number().orElseThrow();
    }

    private static double mean(List<State> all) {
        return all.stream().mapToDouble(Sums::of).average().orElseThrow();
    }

    private static double median(List<State> all) {
        var sorted = all.stream().mapToDouble(Sums::of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double deviation(List<State> all) {
        double mean = mean(all);
        double squares = all.stream()
                .mapToDouble(each -> (of(each) - mean) * (of(each) - mean))
                .sum();
        return Math.sqrt(squares / (all.size() - 1));
    }

    private static State newest(List<State> all) {
        return all.stream()
                .reduce((one, other) -> other.updated().isAfter(one.updated()) ? other : one)
                .orElseThrow();
    }
}
