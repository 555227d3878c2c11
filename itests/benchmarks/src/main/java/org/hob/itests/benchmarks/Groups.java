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
                new Group("allocation", metrics -> new Allocation().measure(metrics)),
                jmh("firing", pace, Firing.class, FiringElsewhere.class, FiringPeers.class),
                jmh(
                        "states",
                        pace,
                        StateWriting.class,
                        StateTracking.class,
                        StateTrackingPeers.class,
                        StateHandling.class),
                jmh("coroutines", pace, Coroutines.class, CoroutinesPeers.class),
                new Group("acting", metrics -> new Acting(pace).measure(metrics)),
                new Group("automating", metrics -> new Automating(pace).measure(metrics)),
                new Group("crossing", metrics -> new Crossing(pace).measure(metrics)),
                new Group("blocking", metrics -> new BlockingTrips(pace).measure(metrics)),
                new Group("timers", metrics -> new TimersBench(pace).measure(metrics)),
                new Group("time", metrics -> new TimersDue(pace).measure(metrics)),
                new Group("memory", metrics -> new Memory().measure(metrics)),
                new Group("fairness", metrics -> new Fairness(pace).measure(metrics)),
                new Group("heartbeat", metrics -> new Heartbeat(pace).measure(metrics)),
                new Group("watchdog", metrics -> new WatchdogTime(pace).measure(metrics)),
                new Group("start", metrics -> new StartUp(pace).measure(metrics)));
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
