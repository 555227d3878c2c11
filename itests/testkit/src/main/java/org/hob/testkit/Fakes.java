package org.hob.testkit;

import java.util.ArrayList;
import java.util.List;
import org.hob.action.Action;
import org.hob.core.entity.ActionModel;
import org.hob.core.entity.Domains;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome.Asked;

/** The fakes of one test, and what all of them were asked for. */
final class Fakes {

    private final Domains domains = new Domains();
    private final List<Asked> asked = new ArrayList<>();
    private final Chronicle chronicle;

    Fakes(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** Returns traits of that domain with all choices that they have. */
    Record everything(Class<?> domain) {
        return FakeClass.traits(domain).map(Pretence::everything).orElse(new NoTraits());
    }

    <R extends Record> Fake<R> entity(Home home, Class<? extends Entity<R>> domain, Record traits, String id) {
        var entityId = EntityId.of(id);
        var model = domains.of(domain);
        if (!model.name().equals(entityId.domain())) {
            throw new IllegalArgumentException("fake " + id + ": of " + model.name()
                    + " (expected: an id that begins with " + model.name() + ".)");
        }
        var fake = new Fake<R>(entityId, model.reading(), this::isAsked);
        var actions = model.methods().stream()
                .map(ActionModel::type)
                .map(model::method)
                .toList();
        var as = EntityDescription.named(entityId.object()).suggest(entityId.object());
        var choice = FakeClass.traits(domain).isPresent() ? traits : null;
        @SuppressWarnings("unchecked")
        var entity = (Entity<R>) FakeClass.make(domain, actions, fake, as, choice);
        fake.stand(entity);
        home.addEntities(entity);
        return fake;
    }

    <A extends Action> FakeAction<A> action(Home home, Class<A> type) {
        var fake = new FakeAction<A>();
        home.actions().offer(type, Listener.callback(call -> {
            chronicle.add(domains.action(type).name());
            fake.called(call);
        }));
        return fake;
    }

    private void isAsked(Action action, EntityId of) {
        chronicle.add(domains.action(action.getClass()).name() + ' ' + of);
        synchronized (asked) {
            asked.add(new Asked(action, of));
        }
    }

    /** Returns what they were asked for since the last call of this method. */
    List<Asked> asked() {
        synchronized (asked) {
            var all = List.copyOf(asked);
            asked.clear();
            return all;
        }
    }
}
