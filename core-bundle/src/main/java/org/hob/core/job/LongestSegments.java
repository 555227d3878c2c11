package org.hob.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hob.job.LoopStatus.Segment;

/** The longest segments that the watchdog has seen, longest first. Written by the watchdog alone, read by anybody. */
final class LongestSegments {

    private static final Comparator<Segment> LONGEST_FIRST =
            Comparator.comparing(Segment::length).reversed();

    private final int most;
    private volatile List<Segment> segments = List.of();

    LongestSegments(int most) {
        this.most = most;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void add(String owner, Optional<String> where, Instant at, long nanos, boolean taken) {
        var fresh = new Segment(owner, where, at, Duration.ofNanos(nanos), taken);
        segments = Stream.concat(segments.stream(), Stream.of(fresh))
                .sorted(LONGEST_FIRST)
                .limit(most)
                .toList();
    }

    List<Segment> list() {
        return segments;
    }
}
