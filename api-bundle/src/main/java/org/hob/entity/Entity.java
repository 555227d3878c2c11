package org.hob.entity;

import java.util.concurrent.atomic.AtomicReference;
import org.hob.action.Action;
import org.hob.action.ActionException;
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

        /** Takes the news that the device is out of reach. */
        void lost(String reason);
    }

    private final EntityDescription description;
    private final Record traits;
    private final AtomicReference<Outlet<R>> outlet = new AtomicReference<>(new Porch<>(null, null));

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
        while (true) {
            var now = outlet.get();
            if (!(now instanceof Porch)) {
                now.report(reading);
                return;
            }
            if (outlet.compareAndSet(now, new Porch<>(reading, null))) return;
        }
    }

    /**
     * Shows that the device cannot be reached, until the next report; logged once.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    public final void lost(String reason) {
        while (true) {
            var now = outlet.get();
            if (!(now instanceof Porch<R> porch)) {
                now.lost(reason);
                return;
            }
            if (outlet.compareAndSet(now, new Porch<>(porch.reading, reason))) return;
        }
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
                porch.empty(to);
                return;
            }
        }
    }

    /** Where an entity waits before it is at home: the last thing said. Replaced, never changed, so that nobody waits for a lock. */
    private record Porch<R extends Record>(
            @Nullable R reading, @Nullable String reason) implements Outlet<R> {

        @Override
        public void report(R said) {
            throw new AssertionError("nobody is at home yet");
        }

        @Override
        public void lost(String why) {
            throw new AssertionError("nobody is at home yet");
        }

        void empty(Outlet<R> into) {
            if (reason != null) into.lost(reason);
            else if (reading != null) into.report(reading);
        }
    }
}
