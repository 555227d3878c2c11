package org.hob.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hob.job.LoopStatus.Segment;

/** The longest segments that the watchdog has seen, longest first. */
final class LongestSegments {

    private static final Comparator<Segment> LONGEST_FIRST =
            Comparator.comparing(Segment::length).reversed();

    private final int most;
    private final List<Segment> segments = new ArrayList<>();

    LongestSegments(int most) {
        this.most = most;
    }

    synchronized void add(String owner, Optional<String> where, Instant at, long nanos, boolean taken) {
        segments.add(new Segment(owner, where, at, Duration.ofNanos(nanos), taken));
        segments.sort(LONGEST_FIRST);
        if (segments.size() > most) segments.removeLast();
    }

    synchronized List<Segment> list() {
        return List.copyOf(segments);
    }
}
