package org.hob.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hob.job.Job;
import org.hob.job.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sun over the house. As long as the house has no place nothing is known of it; who waits for it goes on when there is one, and is planned anew when
 * it is another. It rises when its upper edge does.
 */
@ProviderType
public interface Sun {

    /**
     * Runs the job at every sunrise, or that much later, earlier if it is negative. Where the sun does not rise for months it runs after these.
     *
     * <p>Turn: never waits.
     *
     * @param offset at most a day either way
     * @throws IllegalArgumentException if the offset is more than a day
     */
    Subscription onRise(Duration offset, Job job);

    /**
     * Runs the job at every sunset, or that much later, as {@link #onRise}.
     *
     * <p>Turn: never waits.
     *
     * @param offset at most a day either way
     * @throws IllegalArgumentException if the offset is more than a day
     */
    Subscription onSet(Duration offset, Job job);

    /**
     * Returns when it rises next, if the house has a place. Computes for a millisecond, a few tens of them where the sun does not rise for months.
     *
     * <p>Turn: never waits.
     */
    Optional<Instant> nextRise();

    /**
     * Returns when it sets next, as {@link #nextRise}.
     *
     * <p>Turn: never waits.
     */
    Optional<Instant> nextSet();

    /**
     * Returns when it rises on that day of the house's zone, if it does and the house has a place. Computes for a millisecond the first time.
     *
     * <p>Turn: never waits.
     */
    Optional<Instant> rise(LocalDate day);

    /**
     * Returns when it sets on that day, as {@link #rise}.
     *
     * <p>Turn: never waits.
     */
    Optional<Instant> set(LocalDate day);

    /**
     * Returns whether it is up now; it is not where the house has no place.
     *
     * <p>Turn: never waits.
     */
    boolean isUp();

    /**
     * Returns how high its middle stands above the horizon now as it is seen, in degrees, −90 to 90, if the house has a place.
     *
     * <p>Turn: never waits.
     */
    OptionalDouble elevation();

    /** A moment of the sun's day. */
    enum Phase {
        /** It comes up to 6° below the horizon. */
        DAWN,
        /** It rises. */
        RISING,
        /** It stands highest. */
        NOON,
        /** It sets. */
        SETTING,
        /** It goes down to 6° below the horizon. */
        DUSK,
        /** It stands lowest. */
        MIDNIGHT
    }

    /**
     * Returns when that comes next, as {@link #nextRise}.
     *
     * <p>Turn: never waits.
     */
    Optional<Instant> next(Phase phase);

    /**
     * Returns in which direction it stands now, in degrees from the north by the east, 0 to 360, if the house has a place.
     *
     * <p>Turn: never waits.
     */
    OptionalDouble azimuth();
}
