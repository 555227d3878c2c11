package org.hob.automation.engine;

import java.util.concurrent.atomic.AtomicBoolean;

/** One that is being opened: the start of the house is told when each of them has been closed, once or more often. For any thread. */
final class Opening implements AutoCloseable {

    private final Runnable done;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    Opening(Runnable done) {
        this.done = done;
    }

    /** Says that it has been opened, or will never be. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) done.run();
    }
}
