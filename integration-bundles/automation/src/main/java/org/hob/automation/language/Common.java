package org.hob.automation.language;

import java.util.List;
import java.util.Map;
import org.hob.yaml.Binder;
import org.hob.yaml.Mapping;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What every trigger, condition and step may say besides its own.
 *
 * @param alias what people call it
 * @param enabled whether it counts
 * @param continueOnError whether a failure does not count
 * @param id what conditions call a trigger
 * @param variables what a trigger adds
 * @param rest what is its own
 */
record Common(
        @Nullable String alias,
        Value enabled,
        boolean continueOnError,
        @Nullable String id,
        Map<String, Value> variables,
        Mapping rest) {

    private static final Value YES = new Value.Fixed(true);

    /** The keys of steps and conditions. */
    private record Said(
            @Nullable String alias,
            @Nullable Value enabled,
            @Nullable Boolean continueOnError) {}

    /** The keys of triggers. */
    private record Triggering(
            @Nullable String id,
            @Nullable String alias,
            @Nullable Value enabled,
            Map<String, Value> variables) {}

    static Common ofStep(Binder binder, Mapping mapping, Spot spot) {
        var keys = List.of("alias", "enabled", "continue_on_error");
        var said = binder.bind(Said.class, only(mapping, keys), spot);
        return new Common(
                said.map(Said::alias).orElse(null),
                said.map(Said::enabled).orElse(YES),
                said.map(Said::continueOnError).orElse(false),
                null,
                Map.of(),
                without(mapping, keys));
    }

    static Common ofTrigger(Binder binder, Mapping mapping, Spot spot) {
        var keys = List.of("id", "alias", "enabled", "variables");
        var said = binder.bind(Triggering.class, only(mapping, keys), spot);
        return new Common(
                said.map(Triggering::alias).orElse(null),
                said.map(Triggering::enabled).orElse(YES),
                false,
                said.map(Triggering::id).orElse(null),
                said.map(Triggering::variables).orElse(Map.of()),
                without(mapping, keys));
    }

    private static Mapping only(Mapping of, List<String> keys) {
        return new Mapping(
                of.position(),
                of.entries().stream()
                        .filter(entry -> keys.contains(entry.name()))
                        .toList());
    }

    private static Mapping without(Mapping of, List<String> keys) {
        return new Mapping(
                of.position(),
                of.entries().stream()
                        .filter(entry -> !keys.contains(entry.name()))
                        .toList());
    }
}
