package org.hob.itests.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.hob.state.EntityId;

/** What a state and an entity hold of the heap. */
final class Memory {

    private static final int MANY = 100_000;
    private static final long REST_NANOS = 50_000_000;
    private static final int ENOUGH = 1 << 20;

    private Memory() {}

    /** A state with its id and three attributes, the texts of which are shared but for the name. */
    static double state() throws InterruptedException {
        try (var house = new OneHome()) {
            house.settle();
            long before = used();
            house.inCoroutine(() -> {
                for (int n = 0; n < MANY; n++) {
                    var attributes = Map.of(
                            "friendly_name", "Sensor " + n, "unit_of_measurement", "°C", "device_class", "temperature");
                    house.home.states().set(new EntityId("sensor", "number_" + n), String.valueOf(n), attributes);
                }
            });
            house.settle();
            return (used() - before) / (double) MANY;
        }
    }

    /** A switch with its description, its name, its state and its place in the house. */
    static double entity() throws InterruptedException {
        try (var house = new OneHome()) {
            house.settle();
            long before = used();
            house.inCoroutine(() -> {
                for (int n = 0; n < MANY; n++) {
                    var plug = new Plug("plug_" + n);
                    house.home.addEntities(plug);
                    plug.toggle();
                }
            });
            house.settle();
            return (used() - before) / (double) MANY;
        }
    }

    /** Returns what is left after so many collections that the last one found nothing: what was closed before has gone. */
    static long used() {
        long used = Long.MAX_VALUE;
        while (true) {
            System.gc();
            LockSupport.parkNanos(REST_NANOS);
            long now = usedAfterCollection();
            if (used - now < ENOUGH) return now;
            used = now;
        }
    }

    /** Returns what the last collection left: what threads have been given since, to make objects in, is megabytes. */
    private static long usedAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
