package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * Who has the turn, and what it is at, as far as that can be seen from outside.
 *
 * @param lease under which it has it
 * @param thread who runs the segment: the server, a coroutine that it carries, or a thread that was lent the turn or has borrowed it
 */
record Holder(Lease lease, Thread thread) {

    /** Returns whether it waits. In native code it may as well compute: the operating system knows, where it is asked. */
    boolean isBlocked(StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case TERMINATED -> true;
            case BLOCKED, WAITING, TIMED_WAITING -> stack.length > 0;
            case NEW, RUNNABLE ->
                stack.length > 0 && stack[0].isNativeMethod() && !(isOnServer() && lease.server.isRunningInKernel());
        };
    }

    /** Returns whether the operating system says that it waits. */
    boolean isAsleepInKernel() {
        return isOnServer() && lease.server.isAsleepInKernel();
    }

    /** Returns the platform thread that it computes on; null if that is not known. */
    @Nullable
    Thread computer() {
        if (!thread.isVirtual()) return thread;
        return isOnServer() ? lease.server : null;
    }

    private boolean isOnServer() {
        return thread == lease.server || (lease.execution() instanceof LoopCarrier.Carried && !isServerResting());
    }

    /** Returns whether the server waits for a turn back that it has lent, or sleeps, perhaps until a timer, while it is borrowed. */
    private boolean isServerResting() {
        return switch (lease.server.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    /**
     * Stops both who may go into the home at a safepoint: the half of the fence that the holder leaves out. Who runs the segment is one; the server is the
     * other, for it carries the coroutine, and comes back into the home when a turn that was lent has been given back.
     */
    void shakeHands() {
        lease.server.getStackTrace();
        if (thread != lease.server) thread.getStackTrace();
    }
}
