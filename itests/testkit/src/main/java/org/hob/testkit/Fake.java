package org.hob.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hob.action.Action;
import org.hob.entity.Entity;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * A device that only pretends: it writes down what it is asked for, and shows what the test tells it to. Unless it {@link #confirms()}, its state does not
 * change by what it is asked: like a device that has not answered yet.
 *
 * @param <R> the domain's reading
 */
public final class Fake<R extends Record> {

    private final EntityId id;
    private final Class<? extends Record> reading;
    private final BiConsumer<Action, EntityId> witness;
    private final List<Action> asked = new ArrayList<>();
    private final Map<Class<?>, Function<Action, @Nullable Object>> answers = new HashMap<>();
    private final Map<Class<?>, Function<Action, Record>> readings = new HashMap<>();
    private @Nullable Entity<R> entity;
    private boolean confirms;

    Fake(EntityId id, Class<? extends Record> reading, BiConsumer<Action, EntityId> witness) {
        this.id = id;
        this.reading = reading;
        this.witness = witness;
    }

    void stand(Entity<R> as) {
        entity = as;
    }

    private Entity<R> entity() {
        if (entity == null) throw new IllegalStateException("fake " + id + ": not at home");
        return entity;
    }

    public EntityId id() {
        return id;
    }

    /** Has it show what it is asked for: on after {@code TurnOn}, off after {@code TurnOff}, and what else the action says. */
    public synchronized Fake<R> confirms() {
        confirms = true;
        return this;
    }

    /** Has it show that reading when it is asked for that; what the function throws is how the action fails. */
    public synchronized <A extends Action> Fake<R> shows(Class<A> action, Function<? super A, ? extends R> what) {
        readings.put(action, asked -> what.apply(action.cast(asked)));
        return this;
    }

    /** Has it fail when it is asked for that. */
    public Fake<R> fails(Class<? extends Action> action, RuntimeException why) {
        return shows(action, _ -> {
            throw why;
        });
    }

    /** Has it give that answer when it is asked for that. */
    public synchronized <X extends Record, A extends Action.Asking<X>> Fake<R> answers(
            Class<A> action, Function<? super A, ? extends X> what) {
        answers.put(action, asked -> what.apply(action.cast(asked)));
        return this;
    }

    /** Shows what a device would say. Turn: never waits. */
    public void report(R said) {
        entity().report(said);
    }

    /** Shows that the device is out of reach. Turn: never waits. */
    public void lost(String reason) {
        entity().lost(reason);
    }

    /** Returns what it was asked for since the last call of this method. */
    public synchronized List<Action> asked() {
        var all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /** Takes what it is asked for, in a callback. Called by the class that {@link FakeClass} has written. */
    @Nullable
    Object take(Action action) {
        note(action).accept(action);
        return answer(action);
    }

    private synchronized Consumer<Action> note(Action action) {
        asked.add(action);
        witness.accept(action, id);
        var shown = readings.get(action.getClass());
        if (shown != null) return what -> show(shown.apply(what));
        return confirms ? what -> show(Pretence.confirmation(reading, what)) : _ -> {};
    }

    @SuppressWarnings("unchecked")
    private void show(Record said) {
        entity().report((R) said);
    }

    private @Nullable Object answer(Action action) {
        if (!(action instanceof Action.Asking)) return null;
        Function<Action, @Nullable Object> answer;
        synchronized (this) {
            answer = answers.get(action.getClass());
        }
        if (answer != null) return answer.apply(action);
        throw new IllegalStateException("fake " + id + ": no answer to "
                + action.getClass().getSimpleName() + " (expected: answers("
                + action.getClass().getSimpleName() + ".class, how -> the answer))");
    }

    @Override
    public String toString() {
        return "fake " + id;
    }
}
