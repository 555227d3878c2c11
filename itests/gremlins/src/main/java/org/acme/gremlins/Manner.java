package org.acme.gremlins;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** How a bundle behaves when it starts and stops. */
public enum Manner {
    GOOD,
    START_HANGS,
    START_FAILS,
    STOP_HANGS,
    STOP_FAILS;

    static Manner of(@Nullable String header) {
        return header == null ? GOOD : valueOf(header);
    }

    void start(BundleContext context) {
        if (this == START_HANGS) Stage.awaitOver();
        if (this == START_FAILS) throw new NoClassDefFoundError("a gremlin in the start of " + context.getBundle());
    }

    void stop() {
        if (this == STOP_HANGS) Stage.awaitOver();
        if (this == STOP_FAILS) throw new StackOverflowError("a gremlin in the stop");
    }
}
