package org.hob.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One thing in the house. It reports readings, and takes the actions of its domain.
 *
 * @param <R> the domain's reading: its first component is the state, the others are attributes
 */
@ConsumerType
public abstract class Entity<R extends Record> {

    /**
     * The home's end of an entity, there as long as the entity is at home.
     *
     * @param <R> the domain's reading
     */
    @ProviderType
    public interface Outlet<R extends Record> {

        /** Takes a reading. */
        void report(R reading);

        /** Takes a reading, and attributes that are not of the domain; null is nothing known. */
        void report(@Nullable R reading, Map<String, ?> more);

        /** Takes the news that the device is out of reach. */
        void lost(String reason);

        /** Takes the news that what the entity stands for is out of reach, of which nobody needs to be told. */
        void unavailable();

        /** Returns what the entity is called, if it is at home. */
        Optional<EntityId> called();

        /** Returns what the entity shows, if anything is known. */
        Optional<R> shown();
    }

    private final EntityDescription description;
    private volatile Record traits;
    private final AtomicReference<Outlet<R>> outlet = new AtomicReference<>(new Porch<>(_ -> {}));

    /** Makes an entity that is not at home yet. */
    protected Entity(EntityDescription description, Record traits) {
        this.description = description;
        this.traits = traits;
    }

    /**
     * Shows what the device says. What is said before the entity is at home shows on arrival, after it left nothing does.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    public final void report(R reading) {
        var now = outlet.get();
        if (now instanceof Porch) say(to -> to.report(reading));
        else now.report(reading);
    }

    /**
     * Shows what the device says, with attributes that are not of the domain. One that the domain has as well, or that the description makes, as
     * {@code icon}, is replaced.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @param more text, numbers, booleans, times, and lists and maps of these
     * @throws IllegalArgumentException if an attribute is anything else
     */
    public final void report(R reading, Map<String, ?> more) {
        say(to -> to.report(reading, more));
    }

    /**
     * Shows that nothing is known, with attributes that are not of the domain, as {@link #report(Record, Map)}.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws IllegalArgumentException if an attribute is anything else
     */
    public final void unknown(Map<String, ?> more) {
        say(to -> to.report(null, more));
    }

    /**
     * Shows that the device cannot be reached, until the next report; logged once.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    public final void lost(String reason) {
        say(to -> to.lost(reason));
    }

    /**
     * Shows that what the entity stands for cannot be reached, until the next report, and logs nothing: a group whose members are lost, a template that says so.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    public final void unavailable() {
        say(Outlet::unavailable);
    }

    private void say(Consumer<Outlet<R>> what) {
        while (true) {
            var now = outlet.get();
            if (!(now instanceof Porch)) {
                what.accept(now);
                return;
            }
            if (outlet.compareAndSet(now, new Porch<>(what))) return;
        }
    }

    /**
     * Returns what the entity is called, if it is at home.
     *
     * <p>Turn: never waits.
     */
    public final Optional<EntityId> id() {
        return outlet.get().called();
    }

    /**
     * Returns what the entity shows, if it is at home and anything is known.
     *
     * <p>Turn: never waits.
     */
    public final Optional<R> shown() {
        return outlet.get().shown();
    }

    /** Asks the device, and returns what it says; an exception means it is lost. Overridden: the entity is polled. */
    public R update() throws Exception {
        throw new UnsupportedOperationException();
    }

    /** Is called when the entity is at home. */
    public void arrived() throws Exception {}

    /** Returns what an integration said of it. */
    public final EntityDescription description() {
        return description;
    }

    /** Returns what this entity can do, in its domain's terms. */
    public final Record traits() {
        return traits;
    }

    /**
     * Says that the entity can something else now, of the same record; it shows with the next report.
     *
     * <p>Turn: never waits.
     */
    protected final void can(Record now) {
        if (!now.equals(traits)) traits = now;
    }

    /** Returns who does what this entity is asked for and does not do itself, as a group's members do; pure. */
    protected Collection<EntityId> members() {
        return List.of();
    }

    /** Returns the action as the device understands it, once for all devices of a domain; pure. */
    protected Action adapt(Action action) {
        return action;
    }

    /** Returns what to throw from an action that was not overridden. */
    protected final ActionException unsupported(Action action) {
        return new ActionException.Unsupported(
                description.friendlyName(),
                "an entity that can do " + action.getClass().getSimpleName());
    }

    /**
     * Connects the entity; called by the home only.
     *
     * @throws IllegalStateException if it was connected before
     */
    public final void connect(Outlet<R> to) {
        while (true) {
            var now = outlet.get();
            if (!(now instanceof Porch<R> porch)) {
                throw new IllegalStateException(
                        "entity: " + description.friendlyName() + " added again (expected: a new object each time)");
            }
            if (outlet.compareAndSet(now, to)) {
                porch.last.accept(to);
                return;
            }
        }
    }

    /**
     * Where an entity waits before it is at home: the last thing said. Replaced, never changed, so that nobody waits for a lock.
     *
     * @param last what was said
     */
    private record Porch<R extends Record>(Consumer<Outlet<R>> last) implements Outlet<R> {

        @Override
        public void report(R said) {
            throw nobody();
        }

        @Override
        public void report(@Nullable R said, Map<String, ?> more) {
            throw nobody();
        }

        @Override
        public void lost(String why) {
            throw nobody();
        }

        @Override
        public void unavailable() {
            throw nobody();
        }

        @Override
        public Optional<EntityId> called() {
            return Optional.empty();
        }

        @Override
        public Optional<R> shown() {
            return Optional.empty();
        }

        private static AssertionError nobody() {
            return new AssertionError("nobody is at home yet");
        }
    }
}
