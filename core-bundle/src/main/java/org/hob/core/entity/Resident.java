package org.hob.core.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.core.action.Taker;
import org.hob.core.event.Values;
import org.hob.core.job.Belonging;
import org.hob.core.job.JobScope;
import org.hob.core.job.LoopTask;
import org.hob.core.state.Entry;
import org.hob.entity.Entity;
import org.hob.event.Context;
import org.hob.job.Task;
import org.hob.registry.DeviceInfo;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/**
 * One entity at home: what it reports becomes its state, what is asked of it becomes a call of its method. Fields that are not final belong to the turn.
 *
 * <pre>
 *   added ──▶ at home ──▶ gone        before: what is said is kept for the arrival; afterwards: nothing shows
 * </pre>
 *
 * @param <R> the domain's reading
 */
final class Resident<R extends Record> implements Entity.Outlet<R>, Taker, Belonging {

    /** How long an action's context goes along with what the entity says afterwards. */
    private static final long CONTEXT_LASTS_MILLIS = 5_000;

    private final EntityHost host;
    private final JobScope scope;
    private final Entity<R> entity;
    private final DomainModel model;
    private final EntityJobs jobs;
    private final OneAtATime work;
    private final AtomicReference<@Nullable Newest> newest = new AtomicReference<>();

    private volatile @Nullable Entry entry;
    private @Nullable Runnable arrivesWith;
    private @Nullable Poll<?> poll;
    private boolean isLost;
    private boolean isSaidLost;
    private boolean isGone;
    private @Nullable Context asked;
    private long askedAt;

    Resident(EntityHost host, JobScope scope, Entity<R> entity, DomainModel model, EntityJobs jobs) {
        this.host = host;
        this.scope = scope;
        this.entity = entity;
        this.model = model;
        this.jobs = jobs;
        work = new OneAtATime(scope);
    }

    Entity<R> entity() {
        return entity;
    }

    DomainModel model() {
        return model;
    }

    EntityJobs jobs() {
        return jobs;
    }

    JobScope scope() {
        return scope;
    }

    OneAtATime work() {
        return work;
    }

    boolean isGone() {
        return isGone;
    }

    // ---- coming and going: turn held, inside the home

    /** Returns whether this one may have the id and the state of that one, which is at home. */
    boolean canFollow(Resident<?> other) {
        return other.scope.lane() == scope.lane() && other.model == model;
    }

    void liveAt(Entry place) {
        entry = place;
    }

    /** Says what was said before the arrival, or shows that nothing was, or goes on with what the one before it said. */
    void arrive(boolean shows) {
        var said = arrivesWith;
        arrivesWith = null;
        if (said != null) said.run();
        else if (entry != null && entry.source() instanceof Shown before) goOn(entry, before);
        else if (shows) show();
    }

    private void goOn(Entry mine, Shown before) {
        var now = new Shown(entity.description(), entity.traits(), model, before.said(), before.more());
        host.write(mine, mine.text(), now, context());
    }

    /** Calls what the entity wants to do on arrival. */
    void tellArrived() {
        var type = jobs.arrived();
        if (type == null) return;
        work.launch(
                        type,
                        () -> {
                            entity.arrived();
                            return null;
                        },
                        null)
                .report();
    }

    void pollWith(Poll<?> with) {
        poll = with;
        with.start();
    }

    /** Shows an entity that has said nothing so far. */
    void show() {
        var mine = entry;
        if (mine != null && !isGone && !mine.isShown()) write(mine, State.UNKNOWN, null, Map.of());
    }

    void leave() {
        isGone = true;
        arrivesWith = null;
        if (poll != null) poll.end();
        if (isSaidLost) host.losses().gone(scope.lane().owner());
        isSaidLost = false;
        isLost = false;
    }

    private void found() {
        if (isSaidLost) host.losses().found(scope.lane().owner());
        isSaidLost = false;
        isLost = false;
    }

    @Override
    public void end() {
        scope.inHomeAnyway(() -> host.remove(this));
    }

    // ---- what it says: from any thread

    @Override
    public void report(R reading) {
        var text = model.state(reading);
        var kept = model.kept(reading);
        if (!scope.enters()) {
            sayLater(text, kept);
            return;
        }
        try {
            said(text, kept, Map.of());
        } finally {
            scope.leaves();
        }
    }

    @Override
    public void report(@Nullable R reading, Map<String, ?> more) {
        var text = reading == null ? State.UNKNOWN : model.state(reading);
        var kept = reading == null ? null : model.kept(reading);
        var copy = Values.copy("attributes", more);
        scope.inHome(() -> said(text, kept, copy));
    }

    private void sayLater(String text, Record reading) {
        if (!scope.lane().isFull()) scope.post(() -> said(text, reading, Map.of()));
        else if (newest.getAndSet(new Newest(text, reading)) == null) scope.post(this::newestSaid);
    }

    /** Says the newest of what was said while the lane was full: readings are levels, the ones between are over. */
    private void newestSaid() {
        var last = newest.getAndSet(null);
        if (last != null) said(last.text(), last.reading(), Map.of());
    }

    private void said(String text, @Nullable Record reading, Map<String, Object> more) {
        if (isGone || scope.lane().isShutOut()) return;
        var mine = entry;
        if (mine == null) {
            arrivesWith = () -> said(text, reading, more);
            return;
        }
        if (isLost) found();
        write(mine, text, reading, more);
    }

    @Override
    public void lost(String reason) {
        scope.inHome(() -> isLost(reason));
    }

    @Override
    public void unavailable() {
        scope.inHome(this::isUnavailable);
    }

    private void isUnavailable() {
        if (isGone) return;
        if (entry == null) arrivesWith = this::isUnavailable;
        else loseQuietly();
    }

    private void isLost(String reason) {
        if (isGone) return;
        var mine = entry;
        if (mine == null) {
            arrivesWith = () -> isLost(reason);
            return;
        }
        if (!isLost) {
            isSaidLost = true;
            host.losses().lost(scope.lane().owner(), mine.id(), reason);
        }
        loseQuietly();
    }

    /** Shows that it is out of reach; somebody else has said why. Turn: held, inside the home. */
    void loseQuietly() {
        var mine = entry;
        if (mine == null || isGone) return;
        isLost = true;
        write(mine, State.UNAVAILABLE, null, Map.of());
    }

    private void write(Entry mine, String text, @Nullable Record reading, Map<String, Object> more) {
        host.write(mine, text, new Shown(entity.description(), entity.traits(), model, reading, more), context());
    }

    private @Nullable Context context() {
        if (asked == null) return null;
        long ago = scope.loop().moment().toEpochMilli() - askedAt;
        if (ago >= 0 && ago <= CONTEXT_LASTS_MILLIS) return asked;
        asked = null;
        return null;
    }

    // ---- what is asked of it

    @Override
    public EntityId id() {
        var mine = entry;
        if (mine == null) throw new IllegalStateException(entity.description().friendlyName() + " is not at home");
        return mine.id();
    }

    @Override
    public Optional<EntityId> called() {
        var mine = entry;
        return mine == null ? Optional.empty() : Optional.of(mine.id());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<R> shown() {
        var mine = entry;
        return mine == null ? Optional.empty() : (Optional<R>) mine.reading();
    }

    @Override
    public Set<String> devices() {
        return entity.description().device().map(DeviceInfo::ids).orElse(Set.of());
    }

    @Override
    public Collection<EntityId> members() {
        return model.members(entity);
    }

    @Override
    public Task<?> refresh() {
        LoopTask<@Nullable Object> done = scope.prepare(Poll.REFRESH);
        scope.inHome(() -> {
            if (poll == null || isGone) done.complete(null);
            else poll.askFor(done);
        });
        return done;
    }

    @Override
    public List<ActionSchema> takes() {
        return model.actions().stream()
                .filter(action -> model.allows(entity.traits(), action.type()))
                .map(ActionModel::schema)
                .toList();
    }

    @Override
    public boolean does(Action action) {
        return model.allows(entity.traits(), action.getClass());
    }

    @Override
    public void check(Action action) {
        if (does(action)) return;
        throw new ActionException.Unsupported(
                id(),
                "an entity that can do "
                        + host.domains().action(action.getClass()).name());
    }

    @SuppressWarnings("unchecked")
    private Action instead(Action.Instead<?> of) {
        return ((Action.Instead<R>) of).instead(shown().orElse(null));
    }

    private void isAsked(Context because) {
        asked = because;
        askedAt = scope.loop().moment().toEpochMilli();
    }

    @Override
    public Task<?> take(Action asked, Context because) {
        var action = asked instanceof Action.Instead<?> either ? instead(either) : asked;
        var adapted = model.adapt(entity, action);
        var type = jobs.actions().get(adapted.getClass());
        if (type == null)
            throw new ActionException.Unsupported(
                    id(), "an entity of " + adapted.getClass().getName());
        if (scope.loop().turn().enter()) {
            try {
                isAsked(because);
            } finally {
                scope.loop().turn().leave();
            }
        } else {
            scope.post(() -> isAsked(because));
        }
        return work.launch(type, () -> model.invoke(entity, adapted), because);
    }
}
