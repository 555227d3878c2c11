package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.OPERATIONS;

import java.util.Map;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.job.Job;
import org.hob.job.Task;

/** How long a call of an action takes, from the call to its awaited end, for a coroutine. */
final class Acting {

    /** Calls an action. */
    @FunctionalInterface
    private interface Call {
        Task<?> begin();
    }

    private final Pace pace;

    Acting(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            var actions = house.home.actions();
            house.home.addEntities(new Answering());
            house.settle();
            var target = Target.of(Answering.ID);
            var data = Map.of("brightness", 200);
            Call callback = () -> actions.call(new Light.TurnOn(), Answering.ID);
            Call schema = () -> actions.call("light.turn_on", data, target);
            Call coroutine = () -> actions.call(new Light.TurnOff(), Answering.ID);
            metrics.add("action_callback", "ns", samples(house, callback));
            metrics.add("action_schema", "ns", samples(house, schema));
            metrics.add("action_coroutine", "ns", samples(house, coroutine));
            metrics.add("action_unawaited_ns", unawaited(house, callback));
        }
    }

    private Samples samples(OneHome house, Call call) throws Exception {
        return Steady.of(() -> sample(house, call));
    }

    private Samples sample(OneHome house, Call call) {
        var samples = new Samples();
        long end = System.nanoTime() + pace.roundNanos();
        house.home
                .start(Job.coroutine(() -> {
                    for (long begin = System.nanoTime(); begin < end; ) {
                        var _ = call.begin().await();
                        long now = System.nanoTime();
                        samples.add(now - begin);
                        begin = now;
                    }
                }))
                .await();
        return samples;
    }

    /** Returns what one call takes with its delivery, when a callback calls many and awaits none. */
    private double unawaited(OneHome house, Call call) throws InterruptedException {
        house.repeat(call::begin);
        int rounds = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < pace.samplingNanos() / 2) {
            house.repeat(call::begin);
            rounds++;
        }
        return (System.nanoTime() - begin) / ((double) rounds * OneHome.SEGMENTS * OPERATIONS);
    }
}
