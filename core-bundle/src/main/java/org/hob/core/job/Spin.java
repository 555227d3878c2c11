package org.hob.core.job;

/** Waiting for another thread that is in the middle of two steps, and done at once unless it was put aside. */
final class Spin {

    private static final int TRIES = 100;

    private Spin() {}

    /**
     * Waits a moment; lets other threads have the processor where that has been done often already. Not from a virtual thread, which would let go of its carrier and with
     * it of the turn, in the middle of the home.
     */
    static void once(int times) {
        if (times < TRIES || Thread.currentThread().isVirtual()) Thread.onSpinWait();
        else Thread.yield();
    }
}
