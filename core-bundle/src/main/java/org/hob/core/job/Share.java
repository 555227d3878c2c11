package org.hob.core.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the lanes of one bundle have of the turn together: the bundle stands in line, and each time it is served it is a batch of another one of its lanes. So
 * nobody gets more of the turn for having many owners.
 *
 * <p>A bundle is in line while one of its lanes is, by the steps of {@link Lane}: {@link #join} adds its lane and then looks at {@code inLine}; {@link #next}
 * clears {@code inLine} and then looks for lanes.
 */
final class Share extends Node {

    /** How many ticks of the watchdog the listeners of a bundle may take of what one segment set off: as long as one job may compute. */
    static final int TICKS = (int) (HolderWatch.BUSY_MILLIS / Watchdog.TICK_MILLIS);

    private static final long COMPLAINS_EVERY = 60_000_000_000L;

    private final HandOff<Lane> lanes = new HandOff<>();
    private final AtomicBoolean inLine = new AtomicBoolean();

    private boolean owes;
    private long owesUntil;
    private long chain;
    private int ticks;
    private long complained;

    /** Puts a lane at the end of the bundle's, and the bundle at the end of the line unless it is there. Turn: never waits, from any thread. */
    void join(Lane lane, HandOff<Share> line) {
        lanes.offer(lane);
        stand(line);
    }

    private void stand(HandOff<Share> line) {
        if (!inLine.get() && inLine.compareAndSet(false, true)) line.offer(this);
    }

    /** Takes its first lane, and puts the bundle at the end of the line if it has more; null if others took what there was. Turn: held. */
    @Nullable
    Lane next(HandOff<Share> line) {
        var lane = lanes.poll();
        if (!lanes.isEmpty()) {
            line.offer(this);
        } else {
            inLine.set(false);
            if (!lanes.isEmpty()) stand(line);
        }
        return lane;
    }

    // ---- what its batches take too much

    /** Notes that a batch has taken so many nanoseconds: as long go others first that have something to do. Turn: held. */
    void owes(long nanos, long now) {
        owesUntil = now + nanos;
        owes = true;
    }

    /** Returns whether others that have something to do go first. Turn: held. */
    boolean stepsAside(LongSupplier clock) {
        if (owes) owes = owesUntil - clock.getAsLong() > 0;
        return owes;
    }

    // ---- what its listeners take of a chain: all that is told because of one segment

    /** Counts ticks that one of its listeners has taken; returns true if it is too much for the first time in that chain. Turn: held. */
    boolean takes(int passed, long of) {
        if (chain != of) {
            chain = of;
            ticks = 0;
        }
        boolean before = ticks >= TICKS;
        ticks += passed;
        return !before && ticks >= TICKS;
    }

    /** Returns whether its listeners have had so much of that chain that the rest of it is told to them in their lanes. Turn: held. */
    boolean hasHadEnough(long of) {
        return ticks >= TICKS && chain == of;
    }

    /** Returns whether that is worth a word: not the first time, when a house that begins does much at once, nor twice in a minute. Turn: held. */
    boolean complainsNow() {
        boolean first = complained == 0;
        long now = System.nanoTime();
        if (!first && now - complained < COMPLAINS_EVERY) return false;
        complained = first ? now - COMPLAINS_EVERY : now;
        return !first;
    }
}
