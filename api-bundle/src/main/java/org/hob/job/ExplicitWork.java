package org.hob.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work whose kind is said. */
record ExplicitWork<R extends @Nullable Object>(Said kind, Work<R> body) implements Work<R> {
    @Override
    public R result() throws Exception {
        return body.result();
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(kind);
    }
}
