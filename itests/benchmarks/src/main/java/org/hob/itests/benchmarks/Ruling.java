package org.hob.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hob.action.Target;
import org.hob.automation.engine.Engine;
import org.hob.job.Listener;

/**
 * Automations as files say them, with their traces: from a state by way of trigger and condition to an action, for one of a thousand; a thousand on one
 * trigger; the steps of a script.
 */
final class Ruling {

    private static final int MANY = 1_000;
    private static final int ROUNDS = 1_000;
    private static final int STEPS = 5;

    private final Pace pace;

    Ruling(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws Exception {
        one(metrics);
        many(metrics);
        steps(metrics);
    }

    private static Map<String, Object> automation(String name, String entity) {
        return Map.of(
                "alias", name,
                "mode", "parallel", // The next change may come before the run before has seen its end.
                "trigger", Map.of("trigger", "state", "entity_id", entity),
                "condition", Map.of("condition", "state", "entity_id", entity, "state", List.of("on", "off")),
                "action", Map.of("action", "light.turn_on", "target", Map.of("entity_id", Answering.ID.toString())));
    }

    /** Lets the house take these in, each watching that plug. */
    private static void take(OneHome house, Engine engine, List<Map<String, Object>> all) throws InterruptedException {
        house.house.started(house.home);
        Acts.automations(engine, all);
        while (engine.all().size() < all.size()) house.settle();
        for (int n = 0; n < 10; n++) house.settle();
    }

    private void one(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            var lamp = new Answering();
            var plugs = Plug.many("motion", MANY);
            house.home.addEntities(lamp);
            house.home.addEntities(plugs);
            house.settle();
            var engine = new Engine(house.house.home("acts", "org.hob.acts"), new Acts.NoTemplates());
            var all = new ArrayList<Map<String, Object>>();
            for (var plug : plugs)
                all.add(automation("of " + plug.entity().object(), plug.entity().toString()));
            plugs.forEach(Plug::toggle);
            take(house, engine, all);
            metrics.add("automation", "us", Steady.of(() -> run(house, lamp, plugs.getFirst())));
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

    private void many(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            var lamp = new Answering();
            var plug = new Plug("trigger");
            house.home.addEntities(lamp, plug);
            house.settle();
            plug.toggle();
            var engine = new Engine(house.house.home("acts", "org.hob.acts"), new Acts.NoTemplates());
            var all = IntStream.range(0, MANY)
                    .mapToObj(n -> automation("number " + n, plug.entity().toString()))
                    .toList();
            take(house, engine, all);
            var bursts = Steady.of(() -> burst(house, lamp, plug));
            metrics.add("automation_runs_per_s", MANY * 1e9 / bursts.quantile(0.5, "ns"));
        }
    }

    /** A thousand at once, again and again; a sample is what a thousand take. */
    private Samples burst(OneHome house, Answering lamp, Plug plug) throws InterruptedException {
        var samples = new Samples();
        long end = System.nanoTime() + pace.roundNanos();
        int[] acted = {0};
        lamp.then = () -> {
            if (++acted[0] % MANY != 0) return;
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

    private void steps(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            var lamp = new Answering();
            house.home.addEntities(lamp);
            house.settle();
            var engine = new Engine(house.house.home("acts", "org.hob.acts"), new Acts.NoTemplates());
            var call = Map.of("action", "light.turn_on", "target", Map.of("entity_id", Answering.ID.toString()));
            var body = List.of(
                    Map.of("variables", Map.of("x", 1)),
                    call,
                    Map.of(
                            "if",
                            Map.of("condition", "state", "entity_id", "light.answering", "state", "unknown"),
                            "then",
                            List.of(Map.of("variables", Map.of("y", 2)))),
                    Map.of("event", "bench"));
            Acts.scripts(
                    engine,
                    Map.of(
                            "s",
                            Map.of("sequence", List.of(Map.of("repeat", Map.of("count", ROUNDS, "sequence", body))))));
            // The engine reads it in jobs of its own.
            while (house.home.actions().find("script.s").isEmpty()) house.settle();
            lamp.then = () -> {};
            var samples = Steady.of(() -> script(house));
            metrics.add("script_steps_per_s", (double) ROUNDS * STEPS * 1e9 / samples.quantile(0.5, "ns"));
        }
    }

    private Samples script(OneHome house) throws InterruptedException {
        var samples = new Samples();
        long end = System.nanoTime() + pace.roundNanos();
        while (System.nanoTime() < end) {
            var done = new CountDownLatch(1);
            long begun = System.nanoTime();
            house.home
                    .actions()
                    .call("script.s", Map.of(), Target.NONE)
                    .whenDone(Listener.callback(_ -> done.countDown()));
            done.await();
            samples.add(System.nanoTime() - begun);
        }
        return samples;
    }
}
