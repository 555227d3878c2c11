package org.hob.job;

import java.util.Optional;

/** A listener whose kind is said. */
record ExplicitListener<T>(Said kind, Listener<T> body) implements Listener<T> {
    @Override
    public void on(T what) throws Exception {
        body.on(what);
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(kind);
    }
}
