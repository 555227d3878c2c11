package org.hob.core.job;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hob.job.LoopStatus;

/** Counts what the loop has to do; rates and shares are since the last count that is a second old. */
final class Census {

    private static final double NANOS = 1e9;
    private static final Comparator<LoopStatus.Lane> BY_OWNER = Comparator.comparing(LoopStatus.Lane::owner);

    private final Line line;
    private final Turn turn;
    private final Timers timers;
    private final Workers workers;
    private final Watchdog watchdog;
    private final Succession succession;
    private final String carrier;
    private Map<Lane, Count> older = Map.of();
    private Map<Lane, Count> newer = Map.of();
    private long newerTaken = System.nanoTime();

    /** What one lane had done at a moment. */
    private record Count(long at, long done, long samples) {}

    Census(
            Line line,
            Turn turn,
            Timers timers,
            Workers workers,
            Watchdog watchdog,
            Succession succession,
            String carrier) {
        this.line = line;
        this.turn = turn;
        this.timers = timers;
        this.workers = workers;
        this.watchdog = watchdog;
        this.succession = succession;
        this.carrier = carrier;
    }

    synchronized LoopStatus take() {
        long now = System.nanoTime();
        var counts = new HashMap<Lane, Count>();
        for (var lane : line.all()) counts.put(lane, new Count(now, lane.done(), lane.samples()));
        long samples = counts.entrySet().stream()
                .mapToLong(each -> since(each.getKey(), each.getValue()).samples)
                .sum();
        var lanes = counts.entrySet().stream()
                .map(each -> lane(each.getKey(), since(each.getKey(), each.getValue()), samples))
                .sorted(BY_OWNER)
                .toList();
        if (now - newerTaken > NANOS) {
            older = newer;
            newer = counts;
            newerTaken = now;
        }
        return new LoopStatus(
                carrier,
                holder(),
                turn.lease().segments(),
                timers.size(),
                succession.takeOvers(),
                lanes,
                new LoopStatus.Workers(workers.busy(), workers.idle(), waiting(), Workers.LIMIT),
                watchdog.longest());
    }

    private int waiting() {
        return workers.waiting()
                + line.all().stream().mapToInt(Lane::waitingForWorkers).sum();
    }

    private Optional<LoopStatus.Holder> holder() {
        var lease = turn.lease();
        var scope = lease.execution().scopeIfAny();
        var runner = lease.runner();
        if (scope == null || runner == null) return Optional.empty();
        return Optional.of(new LoopStatus.Holder(scope.lane().owner(), runner.getName()));
    }

    private Count since(Lane lane, Count now) {
        var before = older.getOrDefault(lane, newer.get(lane));
        if (before == null) return new Count(1, 0, 0);
        return new Count(now.at - before.at, now.done - before.done, now.samples - before.samples);
    }

    private static LoopStatus.Lane lane(Lane lane, Count lately, long samples) {
        return new LoopStatus.Lane(
                lane.owner(),
                lane.bundle(),
                lane.length(),
                lately.done * NANOS / Math.max(1, lately.at),
                samples == 0 ? 0 : (double) lately.samples / samples,
                !lane.gate().isOpen(),
                lane.blocking().running(),
                lane.blocking().waiting());
    }
}
