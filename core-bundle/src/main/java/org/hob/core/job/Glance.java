package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hob.job.Cancelled;

/**
 * A few looks at what a thread waits for before it sleeps, with others let run in between: to be woken costs it and who wakes it some microseconds each, and most
 * answers of the house come sooner. A virtual thread sleeps and wakes for less than a look costs.
 */
final class Glance {

    /** How long it looks: about what it costs to sleep and be woken. */
    private static final long NANOS = 20_000;

    private Glance() {}

    /** Returns whether that was so at one of the looks. Turn: not held, or the loop's own thread while it has lent the turn. */
    static boolean sees(BooleanSupplier so) {
        if (Thread.currentThread().isVirtual()) return so.getAsBoolean();
        for (long end = System.nanoTime() + NANOS; System.nanoTime() - end < 0; Thread.yield())
            if (so.getAsBoolean()) return true;
        return so.getAsBoolean();
    }

    /**
     * Waits until that is so, on a thread that runs no job; whoever makes it so unparks the thread.
     *
     * @throws Cancelled if the thread is interrupted
     */
    static void await(String what, BooleanSupplier so) {
        while (!sees(so)) {
            LockSupport.park(so);
            if (Thread.currentThread().isInterrupted()) throw new Cancelled("interrupted while waiting for " + what);
        }
    }
}
