package org.hob.core.entity;

import java.util.ArrayList;
import java.util.List;
import org.hob.entity.Entity;

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
    public void lost(String reason) {
        throw new AssertionError(reason);
    }
}
