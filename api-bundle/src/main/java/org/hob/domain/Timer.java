package org.hob.domain;

import java.time.Duration;
import java.time.Instant;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Range;
import org.hob.entity.Unit;
import org.jspecify.annotations.Nullable;

/** A kitchen timer. */
@Domain("timer")
public abstract class Timer extends Entity<Timer.Reading> {

    /** What it does. */
    public enum Status {
        IDLE,
        ACTIVE,
        PAUSED
    }

    /**
     * What it shows.
     *
     * @param status what it does
     * @param duration how long it runs, as {@code 0:05:00}
     * @param finishesAt when it will have run out
     * @param remaining how long it had left when it was started, changed or paused, as {@code 0:05:00}
     */
    public record Reading(
            Status status,
            String duration,
            @Nullable Instant finishesAt,
            @Nullable String remaining) {}

    /**
     * What is known of it beforehand.
     *
     * @param editable whether it can be changed elsewhere than in a file
     * @param restore whether it goes on after a restart; null for no
     */
    public record Traits(boolean editable, @Nullable Boolean restore) {}

    /** Starts it, or lets it go on. */
    @Doc("Starts it, or lets it go on.")
    public record Start(
            @Range(min = 0, max = 1e9) @Unit("s") @Doc("How long, if not as always") @Nullable
            Duration duration) implements Action {}

    /** Lets it run longer or shorter. */
    @Doc("Lets it run that much longer, or shorter if it is negative.")
    public record Change(
            @Range(min = -1e9, max = 1e9) @Unit("s") @Doc("How much")
            Duration duration) implements Action {}

    /** Lets it stand still. */
    @Doc("Lets it stand still.")
    public record Pause() implements Action {}

    /** Stops it, as if it had not been started. */
    @Doc("Stops it, as if it had not been started.")
    public record Cancel() implements Action {}

    /** Lets it run out now. */
    @Doc("Lets it run out now.")
    public record Finish() implements Action {}

    /** Makes one. */
    protected Timer(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Starts it, or lets it go on. */
    public abstract void start(Start how) throws Exception;

    /** Lets it run longer or shorter. */
    public abstract void change(Change how) throws Exception;

    /** Lets it stand still. */
    public abstract void pause(Pause how) throws Exception;

    /** Stops it. */
    public abstract void cancel(Cancel how) throws Exception;

    /** Lets it run out now. */
    public abstract void finish(Finish how) throws Exception;
}
