package org.hob.group;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hob.domain.Sensor;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** A number computed of others; in the unit of the first of them, if they all measure the same quantity. */
@Callback
final class SumSensor extends Sensor {

    private static final System.Logger LOG = System.getLogger(SumSensor.class.getName());
    private static final String UNIT = "unit_of_measurement";

    private final SensorGroups.Config config;
    private final Members members;
    private final Set<EntityId> complained = new HashSet<>();

    SumSensor(EntityDescription as, SensorGroups.Config config, Members members) {
        super(
                as,
                new Traits(
                        Optional.ofNullable(config.deviceClass()),
                        Optional.ofNullable(config.unitOfMeasurement()),
                        Optional.ofNullable(config.stateClass())));
        this.config = config;
        this.members = members;
    }

    @Override
    public void arrived() throws Exception {
        members.follow(this::look);
    }

    private void look() {
        var states = members.states();
        if (states.stream().allMatch(state -> state.number().isEmpty())) {
            unavailable();
            return;
        }
        var traits = adopt(states);
        var numbers = states.stream()
                .flatMap(state -> measured(state, traits).stream())
                .toList();
        var more = members.more();
        if (traits.deviceClass().isEmpty()) more.put("icon", "mdi:calculator");
        boolean enough = config.ignoreNonNumeric() || numbers.size() == states.size();
        var result = enough ? config.type().of(numbers) : Optional.<Double>empty();
        if (result.isEmpty()) {
            unknown(more);
            return;
        }
        more.putAll(config.type().whose(numbers));
        report(Reading.of(result.get()), more);
    }

    private Traits adopt(List<State> states) {
        var quantity = Optional.ofNullable(config.deviceClass()).or(() -> common(states, "device_class"));
        var now = new Traits(
                quantity,
                Optional.ofNullable(config.unitOfMeasurement()).or(() -> unit(states, quantity)),
                Optional.ofNullable(config.stateClass())
                        .or(() -> common(states, "state_class").flatMap(SumSensor::stateClass)));
        can(now);
        return now;
    }

    /** Returns the unit of the first, if all have one of that quantity; of what has no quantity, if all have the same. */
    private static Optional<String> unit(List<State> states, Optional<String> quantity) {
        if (quantity.filter(Units::areOf).isEmpty()) return common(states, UNIT);
        boolean all = states.stream()
                .allMatch(state -> said(state)
                        .filter(unit -> Units.has(quantity.get(), unit))
                        .isPresent());
        return all ? said(states.getFirst()) : Optional.empty();
    }

    private static Optional<String> said(State state) {
        return Optional.ofNullable(state.attributes().get(UNIT)).map(Object::toString);
    }

    /** Returns what it shows in the unit of the group; nothing if it shows no number, or one that cannot be converted. */
    private Optional<Measured> measured(State state, Traits traits) {
        var number = state.number();
        if (number.isEmpty()) return Optional.empty();
        var quantity = traits.deviceClass().filter(Units::areOf);
        var unit = traits.unitOfMeasurement();
        if (quantity.isEmpty() || unit.isEmpty()) return Optional.of(new Measured(state, number.getAsDouble()));
        var converted = said(state)
                .flatMap(from -> Units.convert(quantity.get(), number.getAsDouble(), from, unit.get()))
                .map(value -> new Measured(state, value));
        if (converted.isPresent()) complained.remove(state.id());
        else if (complained.add(state.id())) complain(state, quantity.get());
        return converted;
    }

    private void complain(State state, String quantity) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0}: {1}: {2} (expected: a unit of {3}); it is left out",
                description().friendlyName(),
                state.id(),
                said(state).orElse("no unit"),
                quantity);
    }

    private static Optional<StateClass> stateClass(String name) {
        for (var known : StateClass.values()) {
            if (known.name().equalsIgnoreCase(name)) return Optional.of(known);
        }
        return Optional.empty();
    }

    private static Optional<String> common(List<State> states, String key) {
        @Nullable Object first = states.getFirst().attributes().get(key);
        boolean same = states.stream()
                .allMatch(state -> Objects.equals(first, state.attributes().get(key)));
        return same && first != null ? Optional.of(first.toString()) : Optional.empty();
    }
}
