package org.hob.itests.benchmarks;

import org.hob.domain.Light;
import org.hob.job.Listener;

/** From a state by way of an automation to an action: a change, a listener that asks for another state and calls an action, the entity that is asked. */
final class Automating {

    private static final int ENTITIES = 1_000;

    private final Pace pace;

    Automating(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            var home = house.home;
            var lamp = new Answering();
            home.addEntities(lamp);
            var plugs = Plug.many("motion", ENTITIES);
            home.addEntities(plugs);
            house.settle();
            for (var plug : plugs) {
                home.states().on(plug.entity(), Listener.callback(_ -> {
                    if (home.states().is(plug.entity(), "unavailable")) return;
                    home.actions().call(new Light.TurnOn(), Answering.ID);
                }));
            }
            house.settle();
            var samples = Steady.of(() -> run(house, lamp, plugs.getFirst()));
            metrics.add("rule", "us", samples);
            var bursts = Steady.of(() -> burst(house, lamp, plugs));
            metrics.add("rule_per_s", ENTITIES * 1e9 / bursts.quantile(0.5, "ns"));
        }
    }

    /** One after the other: the next one begins when the last one has acted. */
    private Samples run(OneHome house, Answering lamp, Plug plug) throws InterruptedException {
        var samples = new Samples();
        long end = System.nanoTime() + pace.roundNanos();
        lamp.then = () -> {
            long now = System.nanoTime();
            samples.add(now - lamp.begun);
            if (now < end) house.onLoop(() -> begin(lamp, plug));
            else lamp.enough();
        };
        lamp.expect();
        house.onLoop(() -> begin(lamp, plug));
        lamp.await();
        return samples;
    }

    private static void begin(Answering lamp, Plug plug) {
        lamp.begun = System.nanoTime();
        plug.toggle();
    }

    /** A thousand at once, again and again; a sample is what a thousand take. */
    private Samples burst(OneHome house, Answering lamp, Iterable<Plug> plugs) throws InterruptedException {
        var samples = new Samples();
        long end = System.nanoTime() + pace.roundNanos();
        int[] acted = {0};
        Runnable all = () -> {
            lamp.begun = System.nanoTime();
            plugs.forEach(Plug::toggle);
        };
        lamp.then = () -> {
            if (++acted[0] % ENTITIES != 0) return;
            long now = System.nanoTime();
            samples.add(now - lamp.begun);
            if (now < end) house.onLoop(all);
            else lamp.enough();
        };
        lamp.expect();
        house.onLoop(all);
        lamp.await();
        return samples;
    }
}
