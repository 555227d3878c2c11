package org.hob.core.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.Actions;
import org.hob.action.Target;
import org.hob.core.event.Causes;
import org.hob.core.job.JobScope;
import org.hob.core.job.JobType;
import org.hob.event.Context;
import org.hob.job.Handler;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** The actions as one scope sees them: what it offers is its own, what it asks for is asked in its name. */
public final class OwnersActions implements Actions {

    private final JobScope scope;
    private final ActionTable table;
    private final Function<Class<? extends Action>, ActionKind> kinds;

    /** Makes one; {@code kinds} derives what there is to know from an action's record. */
    public OwnersActions(JobScope scope, ActionTable table, Function<Class<? extends Action>, ActionKind> kinds) {
        this.scope = scope;
        this.table = table;
        this.kinds = kinds;
    }

    @Override
    public Task<?> call(Action action, EntityId... entities) {
        var only = entities.length == 1 ? table.taker(action, entities[0]) : null;
        return only == null ? call(action, Target.of(entities)) : only.take(action, Causes.now(scope.loop()));
    }

    @Override
    public Task<?> call(Action action, Target target) {
        return scope.<@Nullable Object>whenAll(ask(action, target), _ -> null);
    }

    @Override
    public <R extends Record> Task<R> ask(Action.Asking<R> action, EntityId entity) {
        var tasks = ask(action, Target.of(entity));
        @SuppressWarnings("unchecked")
        var answer = (Task<R>) tasks.getFirst();
        return answer;
    }

    @Override
    public Task<Map<String, Object>> call(String name, Map<String, ?> data, Target target) {
        var kind = table.kind(name);
        return scope.whenAll(ask(kind.parse(addressed(kind, data, target)), target), answers -> answer(kind, answers));
    }

    /** An action that only its description tells of, or that has a field for it, is told whom it is for. */
    private static Map<String, ?> addressed(ActionKind kind, Map<String, ?> data, Target target) {
        boolean isTold = kind instanceof DescribedKind || kind.schema().takes("entity_id");
        if (!isTold || target.equals(Target.NONE)) return data;
        var all = new LinkedHashMap<String, Object>(data);
        put(all, "entity_id", target.entities().stream().map(EntityId::toString).toList());
        if (kind instanceof DescribedKind) {
            put(all, "device_id", List.copyOf(target.devices()));
            put(all, "area_id", List.copyOf(target.areas()));
            put(all, "floor_id", List.copyOf(target.floors()));
            put(all, "label_id", List.copyOf(target.labels()));
        }
        return all;
    }

    private static void put(Map<String, Object> into, String key, List<String> names) {
        if (!names.isEmpty()) into.put(key, names);
    }

    private static Map<String, Object> answer(ActionKind kind, List<? extends @Nullable Object> answers) {
        return answers.size() == 1 && answers.getFirst() instanceof Record answer ? kind.answer(answer) : Map.of();
    }

    private List<Task<?>> ask(Action action, Target target) {
        var because = Causes.now(scope.loop());
        var offer = table.offer(action);
        if (offer.isPresent()) return List.of(offer.get().take(action, because));
        requireKnown(action);
        return ask(table.takers(action, target), action, because);
    }

    private void requireKnown(Action action) {
        if (action instanceof DescribedAction described) throw new ActionException.Unknown(described.name());
        var _ = table.kind(kinds.apply(action.getClass()).name());
    }

    private static List<Task<?>> ask(Set<Taker> takers, Action action, Context because) {
        var tasks = new ArrayList<Task<?>>(takers.size());
        for (var taker : takers) tasks.add(taker.take(action, because));
        return tasks;
    }

    @Override
    public Optional<ActionSchema> find(String name) {
        return table.find(name).map(ActionKind::schema);
    }

    @Override
    public Task<?> refresh(EntityId... entities) {
        var asked = new ArrayList<Task<?>>(entities.length);
        for (var id : entities) asked.add(table.taker(id).refresh());
        return scope.<@Nullable Object>whenAll(asked, _ -> null);
    }

    @Override
    public List<ActionSchema> of(EntityId entity) {
        return table.of(entity);
    }

    @Override
    public <A extends Action> Subscription offer(Class<A> type, Listener<A> job) {
        return offer(type, scope.loop().classifier().of(job), action -> () -> {
            job.on(action);
            return null;
        });
    }

    @Override
    public <R extends Record, A extends Action.Asking<R>> Subscription answer(Class<A> type, Handler<A, R> job) {
        return offer(type, scope.loop().classifier().of(job), action -> () -> job.handle(action));
    }

    @Override
    public Subscription offer(ActionSchema schema, Handler<Map<String, Object>, Map<String, Object>> job) {
        return offer(
                new DescribedKind(schema),
                DescribedAction.class,
                scope.loop().classifier().of(job),
                action -> () -> new DescribedAction.Answer(job.handle(action.data())));
    }

    private <A extends Action> Subscription offer(
            Class<A> type, JobType job, Function<A, Callable<@Nullable Object>> code) {
        return offer(kinds.apply(type), type, job, code);
    }

    private <A extends Action> Subscription offer(
            ActionKind kind, Class<A> type, JobType job, Function<A, Callable<@Nullable Object>> code) {
        var offer = new Offer<>(scope, kind, type, job, code, table);
        scope.keep(offer);
        scope.inHome(() -> {
            if (!scope.isClosed() && !table.join(offer)) {
                scope.loop()
                        .journal()
                        .say(
                                System.Logger.Level.ERROR,
                                scope.lane().owner() + ": offers "
                                        + offer.kind().name() + " (expected: an action that nobody else offers)");
            }
        });
        return offer;
    }
}
