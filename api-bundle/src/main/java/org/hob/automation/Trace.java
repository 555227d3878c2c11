package org.hob.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run did.
 *
 * @param run its number, counted from the start of the house
 * @param begun when it began
 * @param ended when it ended, if it has
 * @param outcome how it ended, in Home Assistant's words
 * @param trigger the variable {@code trigger} it began with; empty for a script
 * @param lines what it came by, in order
 */
public record Trace(
        long run,
        Instant begun,
        Optional<Instant> ended,
        Outcome outcome,
        Map<String, ? extends @Nullable Object> trigger,
        List<Line> lines) {

    /** How a run ended. */
    public enum Outcome {
        /** It has not ended. */
        RUNNING,
        FINISHED,
        /** A condition of the automation did not pass, so it did not begin. */
        FAILED_CONDITIONS,
        /** It was running already, and is to run once at a time. */
        FAILED_SINGLE,
        /** As many were running as may. */
        FAILED_MAX_RUNS,
        /** It was to start itself, in a mode in which that would never end. */
        DISALLOWED_RECURSION_DETECTED,
        /** A condition among its steps, a time limit or {@code stop} with an error ended it. */
        ABORTED,
        /** Somebody stopped it. */
        CANCELLED,
        ERROR
    }

    /**
     * One thing it came by.
     *
     * @param path where it stands, as {@code action/0/if/condition/0}
     * @param begun when it began
     * @param took how long it took
     * @param result what there is to say of it, by name
     * @param changed the variables that have another value since
     * @param error what failed, if something did
     */
    public record Line(
            String path,
            Instant begun,
            Duration took,
            Map<String, ? extends @Nullable Object> result,
            Map<String, ? extends @Nullable Object> changed,
            Optional<String> error) {}
}
