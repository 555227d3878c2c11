package org.hob.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.job.Handler;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asking the house to do something. The caller's context goes along.
 *
 * <p>What is wrong with a call (no such action, entity or field) is thrown at once; what fails later is in the task.
 */
@ProviderType
public interface Actions {

    /**
     * Asks these entities, each by the kind of its method, when the segment that is running now ends; the task ends when all have.
     *
     * <p>Turn: never waits.
     *
     * @throws ActionException if there is no such action or an entity cannot do it
     */
    Task<?> call(Action action, EntityId... entities);

    /**
     * Asks a target.
     *
     * <p>Turn: never waits.
     *
     * @throws ActionException if there is no such action or an entity cannot do it
     */
    Task<?> call(Action action, Target target);

    /**
     * Asks that entity and returns its answer.
     *
     * <p>Turn: never waits.
     *
     * @throws ActionException if there is no such action or the entity cannot do it
     */
    <R extends Record> Task<R> ask(Action.Asking<R> action, EntityId entity);

    /**
     * Asks by name, as files and other programs do; data is checked first. The result is empty, or the answer of an action that answers.
     *
     * <p>Turn: never waits.
     *
     * @throws ActionException if there is no such action, the data is not what it expects or an entity cannot do it
     */
    Task<Map<String, Object>> call(String name, Map<String, ?> data, Target target);

    /**
     * Returns what an action takes, if there is one of that name.
     *
     * <p>Turn: never waits.
     */
    Optional<ActionSchema> find(String name);

    /**
     * Asks these entities now what they have to say, before their interval is over; the task ends when all have answered. Those that are not polled say it
     * by themselves.
     *
     * <p>Turn: never waits.
     *
     * @throws ActionException if there is no such entity
     */
    Task<?> refresh(EntityId... entities);

    /**
     * Returns the actions that entity can do now; none if there is no such entity.
     *
     * <p>Turn: never waits.
     */
    List<ActionSchema> of(EntityId entity);

    /**
     * Offers an action that is not an entity's, such as {@code mqtt.publish}.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if the type is not a record nested in a class with a {@code @Domain}
     */
    <A extends Action> Subscription offer(Class<A> type, Listener<A> job);

    /**
     * Offers an action that only its description tells of, such as a script of somebody's: the data is handed on as it is, and the answer too.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if its name is no {@code domain.action}
     */
    Subscription offer(ActionSchema schema, Handler<Map<String, Object>, Map<String, Object>> job);

    /**
     * Offers an action that answers.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if the type is not a record nested in a class with a {@code @Domain}
     */
    <R extends Record, A extends Action.Asking<R>> Subscription answer(Class<A> type, Handler<A, R> job);
}
