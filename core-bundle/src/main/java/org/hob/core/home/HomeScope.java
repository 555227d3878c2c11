package org.hob.core.home;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hob.action.Actions;
import org.hob.core.action.OwnersActions;
import org.hob.core.event.Causes;
import org.hob.core.event.OwnersEvents;
import org.hob.core.job.Execution;
import org.hob.core.job.JobScope;
import org.hob.core.job.Lane;
import org.hob.core.job.LoopTask;
import org.hob.core.state.OwnersStates;
import org.hob.entity.Entity;
import org.hob.event.Context;
import org.hob.event.Events;
import org.hob.home.Coordinator;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.home.Sun;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.Work;
import org.hob.state.States;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

/** The house as one owner sees it. It holds nothing of the house, only handles that know their owner. */
final class HomeScope extends JobScope implements Home {

    private final Household house;
    private final @Nullable HomeScope host;
    private final @Nullable Underway underway;
    private final States states;
    private final Events events;
    private final Actions actions;

    /** Opens the home of an owner, with a lane of its own. */
    HomeScope(Household house, Lane lane) {
        this(house, lane, null);
    }

    /** Opens the home of another owner of that one's bundle, with a lane of its own, which ends with it. */
    HomeScope(HomeScope host, Lane lane) {
        this(host.house, lane, host);
        host.keep(this);
    }

    private HomeScope(Household house, Lane lane, @Nullable HomeScope host) {
        super(house.loop(), lane);
        this.house = house;
        this.host = host;
        underway = null;
        states = new OwnersStates(this, house.states());
        events = new OwnersEvents(this, house.bus(), house.signals());
        actions = new OwnersActions(this, house.actions(), house.entities().domains()::action);
    }

    private HomeScope(HomeScope parent, @Nullable Underway underway) {
        super(parent);
        house = parent.house;
        host = null;
        this.underway = underway;
        states = new OwnersStates(this, house.states());
        events = new OwnersEvents(this, house.bus(), house.signals());
        actions = new OwnersActions(this, house.actions(), house.entities().domains()::action);
    }

    @Override
    public void addEntities(Entity<?>... entities) {
        addEntities(List.of(entities));
    }

    @Override
    public void addEntities(Collection<? extends Entity<?>> entities) {
        house.entities().add(this, List.copyOf(entities));
    }

    @Override
    public void replaceEntity(Entity<?> old, Entity<?> by) {
        house.entities().replace(this, old, by);
    }

    @Override
    public void removeEntity(Entity<?> entity) {
        house.entities().remove(this, entity);
    }

    @Override
    public <D> Coordinator<D> poll(Duration interval, Work<D> read) {
        return new SharedPoll<>(scope(), house.entities(), interval, read);
    }

    @Override
    public HomeScope scope() {
        return belong(new HomeScope(this, underway));
    }

    /** Returns the same house for a platform: what it starts counts to its set-up as long as that is under way. */
    HomeScope scope(Underway settingUp) {
        return belong(new HomeScope(this, settingUp));
    }

    @Override
    public Home open(String owner) {
        return house.doors().open(this, owner);
    }

    @Override
    public void close() {
        super.close();
        if (host == null) return;
        host.forget(this);
        house.doors().closed(this);
    }

    @Override
    public boolean isStarted() {
        return house.doors().isStarted();
    }

    @Override
    public Context context() {
        return Causes.now(loop());
    }

    @Override
    public Task<?> start(Context because, Job job) {
        LoopTask<@Nullable Object> task = launch(
                loop().classifier().of(job),
                () -> {
                    job.run();
                    return null;
                },
                because);
        return counted(task);
    }

    @Override
    public Task<?> start(Job job) {
        return counted(super.start(job));
    }

    @Override
    public <T> Task<?> start(Listener<? super T> job, T what) {
        return counted(super.start(job, what));
    }

    @Override
    public <R extends @Nullable Object> Task<R> start(Work<R> work) {
        return counted(super.start(work));
    }

    @Override
    public void add(Job job) {
        if (isCounting()) counted((LoopTask<?>) super.start(job)).report();
        else super.add(job);
    }

    @Override
    public <T> void add(Listener<? super T> job, T what) {
        if (isCounting()) counted((LoopTask<?>) super.start(job, what)).report();
        else super.add(job, what);
    }

    private boolean isCounting() {
        return underway != null && !underway.isOver() && !isInBackground();
    }

    private static boolean isInBackground() {
        var current = Execution.current();
        return current != null && current.isInBackground();
    }

    private <K extends Task<?>> K counted(K task) {
        if (underway != null && task instanceof LoopTask<?> started && !isInBackground()) underway.count(started);
        return task;
    }

    @Override
    public States states() {
        return states;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public <D extends Record> Store<D> store(String name, Class<D> type) {
        return house.stores().store(this, name, house.entities().domains().document(type));
    }

    @Override
    public Optional<Place> place() {
        return house.where().place();
    }

    @Override
    public ZoneId zone() {
        return house.where().clock().zone();
    }

    @Override
    public Sun sun() {
        return new OwnersSun(this, house.where());
    }
}
