package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** A thread of the core's own, which knows what it runs. Made by the core only: it inherits nothing from who happened to need it. */
abstract class JobThread extends Thread {

    private static final long DEFAULT_STACK = 0;

    private final String home;
    private @Nullable Execution execution;

    JobThread(String name) {
        super(null, null, name, DEFAULT_STACK, false);
        home = name;
        setDaemon(true);
        setContextClassLoader(null);
    }

    @Nullable
    Execution execution() {
        return execution;
    }

    void execution(@Nullable Execution now) {
        execution = now;
    }

    /** Takes away what foreign code may have left on this thread. */
    void tidy() {
        Thread.interrupted();
        if (getContextClassLoader() != null) setContextClassLoader(null);
        if (getName() != home) setName(home);
    }
}
