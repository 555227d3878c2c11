package org.hob.group;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hob.domain.Sensor;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** A number computed of others; it has their unit and quantity if they all have the same. */
@Callback
final class SumSensor extends Sensor {

    private final SensorGroups.Config config;
    private final Members members;

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
        var numbers =
                states.stream().filter(state -> state.number().isPresent()).toList();
        if (numbers.isEmpty()) {
            unavailable();
            return;
        }
        adopt(states);
        var more = members.more();
        if (config.deviceClass() == null && common(states, "device_class").isEmpty())
            more.put("icon", "mdi:calculator");
        boolean enough = config.ignoreNonNumeric() || numbers.size() == states.size();
        var result = enough ? config.type().of(numbers) : Optional.<Double>empty();
        if (result.isEmpty()) {
            unknown(more);
            return;
        }
        more.putAll(config.type().whose(numbers));
        report(Reading.of(result.get()), more);
    }

    private void adopt(List<State> states) {
        can(new Traits(
                Optional.ofNullable(config.deviceClass()).or(() -> common(states, "device_class")),
                Optional.ofNullable(config.unitOfMeasurement()).or(() -> common(states, "unit_of_measurement")),
                Optional.ofNullable(config.stateClass())
                        .or(() -> common(states, "state_class").flatMap(SumSensor::stateClass))));
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
