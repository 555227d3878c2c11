package org.hob.itests.benchmarks;

import java.util.List;
import org.hob.core.job.Entering;

/** What is measured, in this order. */
final class Groups {

    /** Measures something. */
    @FunctionalInterface
    interface Measurement {
        void into(Metrics metrics) throws Exception;
    }

    /**
     * Metrics that are measured together.
     *
     * @param name for people
     * @param measure measures them
     */
    record Group(String name, Measurement measure) {}

    private Groups() {}

    static List<Group> all(Pace pace) {
        return List.of(
                jmh("posting", pace, Posting.class, PostingPeers.class, Entering.class),
                sampled("allocation", pace, Sampled.ALLOCATION),
                jmh("firing", pace, Firing.class, FiringElsewhere.class, FiringPeers.class),
                jmh(
                        "states",
                        pace,
                        StateWriting.class,
                        StateTracking.class,
                        StateTrackingPeers.class,
                        StateHandling.class),
                jmh("coroutines", pace, Coroutines.class, CoroutinesPeers.class),
                sampled("acting", pace, Sampled.ACTING),
                sampled("automating", pace, Sampled.AUTOMATING),
                sampled("automation", pace, Sampled.RULING),
                jmh("templates", pace, Templating.class),
                sampled("crossing", pace, Sampled.CROSSING),
                sampled("blocking", pace, Sampled.BLOCKING),
                sampled("timers", pace, Sampled.TIMERS, Sampled.TIMERS_DUE, Sampled.LATENESS),
                sampled("growth", pace, Sampled.GROWING),
                sampled("memory", pace, Sampled.STATE_MEMORY, Sampled.ENTITY_MEMORY),
                sampled("fairness", pace, Sampled.FAIRNESS),
                sampled("heartbeat", pace, Sampled.HEARTBEAT),
                sampled("watchdog", pace, Sampled.WATCHDOG),
                jmh("brackets", pace, Bracketing.class),
                new Group("layers", metrics -> new Layers(pace).measure(metrics)),
                new Group("start", metrics -> new StartUp(pace).measure(metrics)));
    }

    private static Group sampled(String name, Pace pace, Sampled... groups) {
        return new Group(name, metrics -> {
            for (var group : groups) Fork.measure(group, pace, metrics);
        });
    }

    /** Refuses names that no group has. */
    static void require(List<String> names) {
        var known = all(Pace.QUICK).stream().map(Group::name).toList();
        for (var name : names) {
            if (!known.contains(name))
                throw new IllegalArgumentException("group: " + name + " (expected: one of " + known + ")");
        }
    }

    private static Group jmh(String name, Pace pace, Class<?>... groups) {
        return new Group(name, metrics -> {
            var runs = new JmhRuns(pace, metrics);
            for (var group : groups) runs.run(group);
        });
    }
}
