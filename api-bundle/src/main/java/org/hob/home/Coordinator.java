package org.hob.home;

import java.util.Optional;
import java.util.function.Function;
import org.hob.entity.Entity;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.WrongTurnException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One poll for many entities: it reads at its interval, counted from the end of a reading, as long as somebody listens or an entity that it feeds is at
 * home. A failure is logged once and loses all its entities, the next success is logged once and brings them back. It ends with the scope it was made in.
 *
 * @param <D> what is read; immutable, since it crosses threads
 */
@ProviderType
public interface Coordinator<D> {

    /**
     * Lets an entity report what the function finds in each reading; it is pure and runs in the owner's name. It does as long as the entity is at home; if
     * the function throws, the entity is lost.
     *
     * <p>Turn: never waits.
     */
    <R extends Record> void feed(Entity<R> entity, Function<? super D, ? extends R> reading);

    /**
     * Listens to each reading, failures left out.
     *
     * <p>Turn: never waits.
     */
    Subscription on(Listener<? super D> job);

    /**
     * Listens to each reading that does not equal the one before.
     *
     * <p>Turn: never waits.
     */
    Subscription onChange(Listener<? super D> job);

    /**
     * Returns what was read or pushed last, if anything was.
     *
     * <p>Turn: never waits.
     */
    Optional<D> last();

    /**
     * Returns whether the last reading failed.
     *
     * <p>Turn: never waits.
     */
    boolean isLost();

    /**
     * Shows something that came by another way, and reads the next time one interval later.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    void push(D data);

    /**
     * Says that the device is out of reach, as a failed reading does.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    void lost(String reason);

    /**
     * Reads now, or joins the reading that is under way. Calls within ten seconds after it are one more reading after these.
     *
     * <p>Turn: never waits.
     */
    Task<D> refresh();

    /**
     * Reads for the first time, in {@code setUp}: a device that does not answer makes the platform one that is not ready.
     *
     * <p>Turn: waits.
     *
     * @throws NotReady if the reading fails; its cause is why
     * @throws SetupException as it is, if the reading throws one
     * @throws TaskException.WasCancelled if the scope ends meanwhile
     * @throws WrongTurnException in a callback
     */
    D first();
}
