package org.hob.core.job;

/**
 * Enough stack under a thread's feet to take a turn and to give it back. A thread that ran out of stack in between would keep the turn: with the turn half
 * taken it is neither in the home nor in foreign code, so the watchdog could not take it either.
 */
final class Footing {

    /** Deeper than any way to the turn and back, interpreted or not; costs 0.1 µs. */
    private static final int FRAMES = 128;

    private Footing() {}

    /**
     * Goes down as far as it may take, and up again.
     *
     * @throws StackOverflowError if there is too little, while nothing has happened yet
     */
    static void check() {
        if (down(FRAMES) != FRAMES) throw new AssertionError("a stack that does not go back up");
    }

    private static int down(int frames) {
        return frames == 0 ? 0 : 1 + down(frames - 1);
    }
}
