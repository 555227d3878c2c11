package org.hob.core.home;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hob.action.Actions;
import org.hob.core.action.OwnersActions;
import org.hob.core.event.OwnersEvents;
import org.hob.core.job.JobScope;
import org.hob.core.job.Lane;
import org.hob.core.state.OwnersStates;
import org.hob.entity.Entity;
import org.hob.event.Events;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.home.Sun;
import org.hob.state.States;

/** The house as one owner sees it. It holds nothing of the house, only handles that know their owner. */
final class HomeScope extends JobScope implements Home {

    private final Household house;
    private final States states;
    private final Events events;
    private final Actions actions;

    /** Opens the home of an owner, with a lane of its own. */
    HomeScope(Household house, Lane lane) {
        super(house.loop(), lane);
        this.house = house;
        states = new OwnersStates(this, house.states());
        events = new OwnersEvents(this, house.bus(), house.signals());
        actions = new OwnersActions(this, house.actions(), house.entities().domains()::action);
    }

    private HomeScope(HomeScope parent) {
        super(parent);
        house = parent.house;
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
    public void removeEntity(Entity<?> entity) {
        house.entities().remove(this, entity);
    }

    @Override
    public HomeScope scope() {
        return belong(new HomeScope(this));
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
