package org.hob.console;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hob.event.Context;
import org.hob.state.EntityId;
import org.hob.state.State;

/** A state as a test says it. */
record FakeState(EntityId id, String value, Map<String, Object> attributes, Instant changed, Instant updated)
        implements State {

    static final Instant NINE = Instant.parse("2026-11-20T09:00:00.123456789Z");

    static FakeState of(String id, String value, Map<String, Object> attributes) {
        return new FakeState(EntityId.of(id), value, attributes, NINE, NINE);
    }

    static FakeState of(String id, String value) {
        return of(id, value, Map.of());
    }

    @Override
    public OptionalDouble number() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends Record> Optional<R> reading(Class<R> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant reported() {
        return updated;
    }

    @Override
    public Context context() {
        throw new UnsupportedOperationException();
    }
}
