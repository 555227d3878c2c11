package org.hob.core.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Optional;
import org.hob.event.Context;
import org.jspecify.annotations.Nullable;

/**
 * A context. Most are never looked at, so its id is made when somebody asks, out of the moment at which it began. It holds the id of the one it came from
 * and not that one, so that no chain of them stays in memory.
 */
final class Cause implements Context {

    private static final VarHandle ID = id(MethodHandles.lookup());

    private final long millis;
    private final @Nullable String parent;
    private final @Nullable String user;
    private volatile @Nullable String id;

    /**
     * Makes one.
     *
     * @param millis when it began, since 1970
     */
    Cause(long millis, @Nullable String parent, @Nullable String user) {
        this.millis = millis;
        this.parent = parent;
        this.user = user;
    }

    @Override
    public String id() {
        var made = id;
        if (made != null) return made;
        var fresh = Ulid.at(millis);
        var first = (String) ID.compareAndExchange(this, null, fresh);
        return first == null ? fresh : first;
    }

    @Override
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    @Override
    public Context child(Instant begun) {
        return new Cause(begun.toEpochMilli(), id(), user);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Context context && id().equals(context.id()));
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id();
    }

    private static VarHandle id(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(Cause.class, "id", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
