package org.hob.home;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.hob.action.Actions;
import org.hob.entity.Entity;
import org.hob.event.Context;
import org.hob.event.Events;
import org.hob.job.Job;
import org.hob.job.Scope;
import org.hob.job.Task;
import org.hob.job.Work;
import org.hob.state.States;
import org.hob.storage.Store;
import org.osgi.annotation.versioning.ProviderType;

/** The house as one owner sees it: all that is done through it is the owner's, and ends with the owner. */
@ProviderType
public interface Home extends Scope {

    /**
     * Takes these entities in. Those that are polled are asked once before they show.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws IllegalArgumentException if a class among them does not fit its domain
     * @throws IllegalStateException if one of them was added before
     */
    void addEntities(Entity<?>... entities);

    /**
     * Takes these entities in, as {@link #addEntities(Entity[])}.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    void addEntities(Collection<? extends Entity<?>> entities);

    /**
     * Takes an entity in, in the place of another of this owner's and of the same domain: it has the other's id, and shows what the other said until it says
     * something. Nobody sees the house without it. If there is no such other at home, it is added.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws IllegalArgumentException if the class of {@code by} does not fit its domain
     * @throws IllegalStateException if {@code by} was added before
     */
    void replaceEntity(Entity<?> old, Entity<?> by);

    /**
     * Lets an entity go for good, with its state. Has no effect on one that is not at home.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    void removeEntity(Entity<?> entity);

    /**
     * Returns one poll for many: reads by the job's kind, at that interval, as long as somebody wants to know.
     *
     * <p>Turn: never waits.
     *
     * @param interval from the end of one reading to the beginning of the next, more than zero
     * @throws IllegalArgumentException if the interval is zero or negative
     */
    <D> Coordinator<D> poll(Duration interval, Work<D> read);

    /**
     * Returns the same house for a shorter while.
     *
     * <p>Turn: never waits.
     */
    @Override
    Home scope();

    /**
     * Opens the home of another owner of the same bundle, which has a lane and a gate of its own and ends with this one at the latest. For bundles whose
     * owners share no data that changes, such as automations: one that is robbed of the turn keeps none of the others waiting.
     *
     * <p>Turn: never waits.
     *
     * @param owner its name in what is said of it
     */
    Home open(String owner);

    /**
     * Returns whether the house has started: whether {@link HouseStarted} has been fired.
     *
     * <p>Turn: never waits.
     */
    boolean isStarted();

    /**
     * Returns why the calling job runs, a new context if nothing says so.
     *
     * <p>Turn: never waits.
     */
    Context context();

    /**
     * Starts the job as {@link #start(Job)} does, because of that: what it does has this context.
     *
     * <p>Turn: never waits.
     */
    Task<?> start(Context because, Job job);

    /**
     * Returns all states.
     *
     * <p>Turn: never waits.
     */
    States states();

    /**
     * Returns the bus.
     *
     * <p>Turn: never waits.
     */
    Events events();

    /**
     * Returns the actions.
     *
     * <p>Turn: never waits.
     */
    Actions actions();

    /**
     * Returns the document of that name of this bundle, which survives a restart.
     *
     * <p>Turn: never waits.
     *
     * @param name small letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException if the name is wrong, or the record holds what the data of an action cannot
     */
    <D extends Record> Store<D> store(String name, Class<D> type);

    /**
     * Returns where the house stands, if somebody has said so in {@code conf/org.hob.house.cfg.json}.
     *
     * <p>Turn: never waits.
     */
    Optional<Place> place();

    /**
     * Returns the zone of the house: what somebody has said, else the machine's.
     *
     * <p>Turn: never waits.
     */
    ZoneId zone();

    /**
     * Returns the sun over the house.
     *
     * <p>Turn: never waits.
     */
    Sun sun();
}
