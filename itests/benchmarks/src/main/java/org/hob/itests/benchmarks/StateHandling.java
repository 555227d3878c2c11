package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import java.util.Map;
import java.util.Optional;
import org.hob.domain.Sensor;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What else is done with states, on the loop, while nobody listens. */
@State(Scope.Benchmark)
public class StateHandling {

    private static final EntityId WRITTEN = EntityId.of("sensor.written");
    private static final Map<String, Object> ATTRIBUTES =
            Map.of("unit_of_measurement", "°C", "friendly_name", "Written");

    private final Plug plug = new Plug("one");
    private final Sensor sensor =
            new Sensor(EntityDescription.named("two"), Sensor.Traits.measures("temperature", "°C"));
    private int number;

    /** Takes a switch and a sensor in. */
    @Setup
    public void open(OneHome house) throws InterruptedException {
        house.home.addEntities(plug, sensor);
        house.settle();
    }

    /** Reports what was reported before. */
    @Benchmark
    @Measures("state_unchanged_per_s")
    @OperationsPerInvocation(ALL)
    public void unchanged(OneHome house) throws InterruptedException {
        house.repeat(plug::say);
    }

    /** Reports another number. */
    @Benchmark
    @Measures("state_number_per_s")
    @OperationsPerInvocation(ALL)
    public void number(OneHome house) throws InterruptedException {
        house.repeat(() -> sensor.report((++number & 1023) / 10.0));
    }

    /** Writes a state without an entity. */
    @Benchmark
    @Measures("state_set_per_s")
    @OperationsPerInvocation(ALL)
    public void set(OneHome house) throws InterruptedException {
        var states = house.home.states();
        house.repeat(() -> states.set(WRITTEN, (++number & 1) == 0 ? "on" : "off", ATTRIBUTES));
    }

    /** Reads a state, from any thread. */
    @Benchmark
    @Measures("state_get_per_s")
    public Optional<?> get(OneHome house) {
        return house.home.states().get(plug.called());
    }
}
