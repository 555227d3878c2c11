package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the gate holds back of one lane, in the order in which it came; beginning and going on apart, since going on may be let through alone. Guarded by the
 * turn.
 */
final class HeldBack {

    private final Deque<Place> starts = new ArrayDeque<>(0);
    private final Deque<Place> resumes = new ArrayDeque<>(0);
    private int size;
    private long came;
    private long before;

    /** A segment, and when it came. */
    private record Place(long order, Segment segment) {}

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(Segment segment) {
        var to = segment.sort() == Segment.Sort.START ? starts : resumes;
        to.add(new Place(came++, segment));
        size++;
    }

    /** Adds one that begins a job before all others. */
    void addFirst(Segment start) {
        starts.addFirst(new Place(--before, start));
        size++;
    }

    /** Returns the one that came first, or null. */
    @Nullable
    Segment poll() {
        var start = starts.peek();
        var resume = resumes.peek();
        if (start == null || (resume != null && resume.order < start.order)) return pollResume();
        return taken(starts.poll());
    }

    /** Returns the first that goes on with a job, or null. */
    @Nullable
    Segment pollResume() {
        return taken(resumes.poll());
    }

    /** Returns the first that goes on with a job and is such, or null. */
    @Nullable
    Segment pollResume(Predicate<Segment> such) {
        for (var each = resumes.iterator(); each.hasNext(); ) {
            var place = each.next();
            if (!such.test(place.segment)) continue;
            each.remove();
            return taken(place);
        }
        return null;
    }

    private @Nullable Segment taken(@Nullable Place first) {
        if (first == null) return null;
        size--;
        return first.segment;
    }
}
