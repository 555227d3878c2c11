package org.hob.core.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hob.event.Context;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** What is known of one entity at one moment. Immutable but for the map of attributes, which is made once, when somebody asks. */
final class KnownState implements State {

    private final EntityId id;
    private final String value;
    private final Attributes attributes;
    private final Instant changed;
    private final Instant updated;
    private final Instant reported;
    private final Context context;
    private volatile @Nullable Map<String, Object> made;

    KnownState(
            EntityId id,
            String value,
            Attributes attributes,
            Instant changed,
            Instant updated,
            Instant reported,
            Context context) {
        this.id = id;
        this.value = value;
        this.attributes = attributes;
        this.changed = changed;
        this.updated = updated;
        this.reported = reported;
        this.context = context;
    }

    /** Returns the same, said again. */
    KnownState saidAgain(Instant at) {
        var same = new KnownState(id, value, attributes, changed, updated, at, context);
        same.made = made;
        return same;
    }

    Attributes source() {
        return attributes;
    }

    @Override
    public EntityId id() {
        return id;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public OptionalDouble number() {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException text) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public <R extends Record> Optional<R> reading(Class<R> type) {
        return attributes.reading().filter(type::isInstance).map(type::cast);
    }

    @Override
    public Map<String, Object> attributes() {
        var map = made;
        if (map == null) {
            map = attributes.make();
            made = map;
        }
        return map;
    }

    @Override
    public Instant changed() {
        return changed;
    }

    @Override
    public Instant updated() {
        return updated;
    }

    @Override
    public Instant reported() {
        return reported;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public String toString() {
        return id + "=" + value;
    }
}
