package org.hob.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the loop was doing at one moment. Lengths and counts are read without stopping it, shares of time are sampled.
 *
 * @param carrier how coroutines get onto the loop: {@code loop} or {@code portable}
 * @param holder who holds the turn, if somebody does
 * @param segments how many segments there were
 * @param timers how many timers wait
 * @param takeOvers how often the turn was taken from its holder
 * @param lanes the lanes, by name
 * @param workers the workers
 * @param longest the longest segments seen, longest first
 */
public record LoopStatus(
        String carrier,
        Optional<Holder> holder,
        long segments,
        long timers,
        long takeOvers,
        List<Lane> lanes,
        Workers workers,
        List<Segment> longest) {

    /**
     * Who holds the turn.
     *
     * @param owner the owner of the job
     * @param thread the thread it runs on
     */
    public record Holder(String owner, String thread) {}

    /**
     * What one owner wants done.
     *
     * @param owner the owner
     * @param bundle the owner's bundle
     * @param length how many jobs wait
     * @param perSecond how many jobs a second it had lately
     * @param share its share of the loop's time lately, 0–1
     * @param gated whether it may not start anything, because a job of its bundle was robbed of the turn
     * @param blocking how many blocking jobs run
     * @param blockingWaiting how many blocking jobs wait for a worker
     */
    public record Lane(
            String owner,
            String bundle,
            int length,
            double perSecond,
            double share,
            boolean gated,
            int blocking,
            int blockingWaiting) {}

    /**
     * The workers of all lanes.
     *
     * @param busy how many run a job
     * @param idle how many wait for one
     * @param waiting how many jobs wait for a worker
     * @param limit how many are given out; a bundle that would have none gets one more
     */
    public record Workers(int busy, int idle, int waiting, int limit) {}

    /**
     * One long segment.
     *
     * @param owner who had the turn
     * @param where the line in which it was seen, if it was
     * @param at when
     * @param length how long, to the watchdog's tick
     * @param taken whether the turn was taken
     */
    public record Segment(String owner, Optional<String> where, Instant at, Duration length, boolean taken) {}
}
