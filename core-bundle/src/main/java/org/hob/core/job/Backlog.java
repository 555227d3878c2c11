package org.hob.core.job;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a lane: first what is to run as soon as possible, then what was held back, then the rest in the order in which it came. Emptied with the turn.
 *
 * <p>Segments that are posted with the turn go to {@code ready} without any atomic operation, after those that others have posted till then, so that all
 * of them are in order.
 */
final class Backlog {

    /** How many are looked at in one go. */
    private static final int AT_ONCE = 64;

    private final HandOff<Segment> posted = new HandOff<>();
    private final AtomicLong postedCount = new AtomicLong();
    private final Row<Segment> front = new Row<>();
    private final HeldBack held = new HeldBack();
    private final Row<Segment> ready = new Row<>();
    private long taken;

    /** Adds one at the end, after what others have posted till now, and no later: who posts on and on would keep the caller here. Turn: held. */
    void add(Segment segment) {
        for (long before = posted.isEmpty() ? 0 : postedCount.get() - taken; before > 0; before--) {
            var next = posted.poll();
            if (next == null) break;
            taken++;
            ready.add(next);
        }
        ready.add(segment);
    }

    /** Adds one at the end. Any thread. */
    void addFromOutside(Segment segment) {
        postedCount.incrementAndGet();
        posted.offer(segment);
    }

    /** Adds one before those that wait, after others that were added so. Turn: held. */
    void addFirst(Segment segment) {
        front.add(segment);
    }

    /** Holds one back, after the others that are. Turn: held. */
    void hold(Segment segment) {
        held.add(segment);
    }

    /** Holds one back that begins a job, before all others that are. Turn: held. */
    void holdFirst(Segment start) {
        held.addFirst(start);
    }

    /** Returns whether anything is held back. Turn: held. */
    boolean isHolding() {
        return !held.isEmpty();
    }

    /** Returns whether nothing waits but what is held back. Turn: held; of what others post, by anybody who looks twice. */
    boolean isEmpty() {
        return posted.isEmpty() && ready.isEmpty() && front.isEmpty();
    }

    /** Takes the next one, held back or not; null if there is none. Turn: held. */
    @Nullable
    Segment next() {
        var next = front.poll();
        if (next == null && !held.isEmpty()) next = held.poll();
        return next == null ? nextPosted() : next;
    }

    /**
     * Takes the next one that a closed gate lets through, and hands over what it does not; null if there is none, or none among the first of many, since others
     * may post as fast as this goes. Turn: held.
     */
    @Nullable
    Segment next(Gate gate, Consumer<Segment> notLet) {
        var resume = nextResume(gate);
        if (resume != null) return resume;
        for (int n = 0; n < AT_ONCE; n++) {
            var segment = front.poll();
            if (segment == null) segment = nextPosted();
            if (segment == null || gate.lets(segment)) return segment;
            notLet.accept(segment);
        }
        return null;
    }

    private @Nullable Segment nextResume(Gate gate) {
        if (gate.letsResumes()) return held.pollResume();
        return gate.hasSeveral() ? held.pollResume(gate::letsRobbed) : null;
    }

    private @Nullable Segment nextPosted() {
        var next = ready.poll();
        if (next != null) return next;
        next = posted.poll();
        if (next != null) taken++;
        return next;
    }

    /** Goes through what is held back, each of which is held back again or not. Turn: held. */
    void reconsiderHeld(Consumer<Segment> each) {
        for (int left = held.size(); left > 0; left--) {
            var next = held.poll();
            if (next != null) each.accept(next);
        }
    }

    /** Returns how many wait. Racy for others than who has the turn. */
    long size() {
        return postedCount.get() - taken + ready.size() + front.size() + held.size();
    }
}
