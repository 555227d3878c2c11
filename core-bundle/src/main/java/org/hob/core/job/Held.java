package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the gate holds back of one lane, in the order in which it came; beginning and going on apart, since going on may be let through alone. Guarded by the turn. */
final class Held {

    private final Deque<Place> starts = new ArrayDeque<>(0);
    private final Deque<Place> resumes = new ArrayDeque<>(0);
    private long came;

    /** A segment, and when it came. */
    private record Place(long order, Segment segment) {}

    boolean isEmpty() {
        return starts.isEmpty() && resumes.isEmpty();
    }

    int size() {
        return starts.size() + resumes.size();
    }

    void add(Segment segment) {
        var to = segment.sort() == Segment.Sort.START ? starts : resumes;
        to.add(new Place(came++, segment));
    }

    /** Returns the one that came first, or null. */
    @Nullable
    Segment poll() {
        var start = starts.peek();
        var resume = resumes.peek();
        if (start == null || (resume != null && resume.order < start.order)) return pollResume();
        starts.remove();
        return start.segment;
    }

    /** Returns the first that goes on with a job, or null. */
    @Nullable
    Segment pollResume() {
        var first = resumes.poll();
        return first == null ? null : first.segment;
    }

    /** Returns the first that begins a job, or null. */
    @Nullable
    Segment pollStart() {
        var first = starts.poll();
        return first == null ? null : first.segment;
    }
}
