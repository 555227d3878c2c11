package org.hob.guard;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The guard of the turn, for consoles and health checks; a service. */
@ProviderType
public interface Guard {

    /**
     * Returns the places that kept the turn too long or broke a rule of it, one for each place, the most harmful first.
     *
     * <p>Turn: never waits.
     */
    List<Culprit> culprits();

    /**
     * Returns what the house was spared: the time others would have waited for the turn, had it not been taken.
     *
     * <p>Turn: never waits.
     */
    Duration avoided();

    /**
     * Returns when everybody stood still and no job was to blame, by cause.
     *
     * <p>Turn: never waits.
     */
    List<Pause> pauses();

    /**
     * Returns who is kept out of the house.
     *
     * <p>Turn: never waits.
     */
    List<Quarantine> quarantined();

    /**
     * Lets an owner back into the house: what waits of it goes on, and a platform is set up anew.
     *
     * <p>Turn: never waits; posts.
     *
     * @param owner as {@link Quarantine#owner()} has it
     * @throws IllegalArgumentException if nobody of that name is quarantined
     */
    void restart(String owner);

    /**
     * Returns what is done about the jobs of a bundle.
     *
     * <p>Turn: never waits.
     *
     * @param bundle its symbolic name
     */
    Policy policy(String bundle);
}
