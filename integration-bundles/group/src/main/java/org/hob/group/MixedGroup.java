package org.hob.group;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** {@code group.…}: any things, one state for all. What it is asked for that it does not do itself goes to its members. Fields belong to the turn. */
@Domain("group")
@Callback
final class MixedGroup extends Entity<MixedGroup.Reading> {

    /** What it shows. */
    record Reading(String state) {}

    /**
     * What can be changed about it.
     *
     * @param name what people call it; null for what it is called
     * @param icon its icon
     * @param members who belongs to it, in order
     * @param all whether all have to be on
     */
    record Shape(@Nullable String name, @Nullable String icon, Set<EntityId> members, boolean all) {

        Shape {
            members = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(members));
        }
    }

    private final Home home;
    private final OnOffs onOffs;
    private final int order;
    private final boolean auto;
    private volatile Shape shape;
    private @Nullable Subscription watching;

    MixedGroup(Home home, OnOffs onOffs, EntityDescription as, int order, boolean auto, Shape shape) {
        super(as, new NoTraits());
        this.home = home;
        this.onOffs = onOffs;
        this.order = order;
        this.auto = auto;
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    @Override
    protected Collection<EntityId> members() {
        return shape.members;
    }

    @Override
    public void arrived() {
        become(shape);
    }

    /** Changes it. Turn: held. */
    void become(Shape other) {
        shape = other;
        if (watching != null) watching.close();
        watching = home.states().on(other.members, Listener.callback(_ -> look()));
        look();
    }

    private void look() {
        var states = shape.members.stream()
                .flatMap(id -> home.states().get(id).stream())
                .toList();
        var state = new Verdict(onOffs, shape.members, shape.all).of(states);
        if (state.isPresent()) report(new Reading(state.get()), more(Optional.of(states)));
        else unknown(more(Optional.empty()));
    }

    private Map<String, Object> more(Optional<List<org.hob.state.State>> states) {
        var more = new LinkedHashMap<String, Object>();
        more.put("entity_id", shape.members.stream().map(EntityId::toString).toList());
        more.put("order", order);
        if (auto) more.put("auto", true);
        boolean assumed = states.isPresent()
                && states.get().stream()
                        .anyMatch(
                                state -> Boolean.TRUE.equals(state.attributes().get("assumed_state")));
        if (assumed) more.put("assumed_state", true);
        if (shape.icon != null) more.put("icon", shape.icon);
        if (shape.name != null) more.put("friendly_name", shape.name);
        return more;
    }
}
