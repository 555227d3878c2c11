package org.hob.core.state;

import java.util.Objects;
import java.util.Optional;
import org.hob.core.job.Registration;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** What the table has on one id: its state, which anybody may read, its owner and its listeners, which belong to the turn. */
public final class Entry {

    static final Registration<?>[] NOBODY = {};

    private final EntityId id;
    final DomainEntries domain;
    volatile @Nullable KnownState state;

    @Nullable
    Object owner;

    Registration<?>[] listeners = NOBODY;
    Registration<?>[] reportListeners = NOBODY;

    Entry(EntityId id, DomainEntries domain) {
        this.id = id;
        this.domain = domain;
    }

    public EntityId id() {
        return id;
    }

    /** Returns whether there is a state. */
    public boolean isShown() {
        return state != null;
    }

    /** Returns the text of its state, which there is. */
    public String text() {
        return Objects.requireNonNull(state).value();
    }

    /** Returns what the attributes of its state are made of; null if there is no state. */
    public @Nullable Attributes source() {
        var now = state;
        return now == null ? null : now.source();
    }

    /** Returns what its entity said last, if anything is known. Turn: never waits. */
    public Optional<Record> reading() {
        var now = state;
        return now == null ? Optional.empty() : now.reading(Record.class);
    }

    boolean isOwnedBy(Object one) {
        return owner == one;
    }

    /** Returns whether there is nothing left to keep it for. */
    boolean isOver() {
        return state == null && owner == null && listeners.length + reportListeners.length == 0;
    }
}
