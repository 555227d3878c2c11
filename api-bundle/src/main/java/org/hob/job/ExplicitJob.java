package org.hob.job;

import java.util.Optional;

/** A job whose kind is said. */
record ExplicitJob(Said kind, Job body) implements Job {
    @Override
    public void run() throws Exception {
        body.run();
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(kind);
    }
}
