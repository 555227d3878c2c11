package org.hob.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.entity.Entity;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** What an entity said. */
final class Heard<R extends Record> implements Entity.Outlet<R> {

    final List<R> readings = new ArrayList<>();

    @SuppressWarnings("unchecked")
    void listenTo(Entity<?> entity) {
        ((Entity<R>) entity).connect(this);
    }

    @Override
    public void report(R reading) {
        readings.add(reading);
    }

    @Override
    public void report(@Nullable R reading, Map<String, ?> more) {
        if (reading != null) readings.add(reading);
    }

    @Override
    public void unavailable() {
        throw new AssertionError("unavailable");
    }

    @Override
    public Optional<EntityId> called() {
        return Optional.empty();
    }

    @Override
    public Optional<R> shown() {
        return Optional.ofNullable(readings.isEmpty() ? null : readings.getLast());
    }

    @Override
    public void lost(String reason) {
        throw new AssertionError(reason);
    }
}
