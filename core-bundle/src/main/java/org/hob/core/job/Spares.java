package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Loop threads that wait for the lease. One at least has been started before it is needed: a hand-over that had to make a thread could fail, and the
 * new thread would inherit from the culprit.
 */
final class Spares {

    private static final int KEPT = 4;

    private final Deque<LoopThread> waiting = new ArrayDeque<>();
    private int made;
    private int generation;
    private boolean closed;

    /** Makes sure that one waits. Turn: not needed, may make a thread. */
    synchronized void refill() {
        if (waiting.isEmpty() && !closed) {
            var fresh = make();
            fresh.start();
            waiting.push(fresh);
        }
    }

    synchronized LoopThread make() {
        return new LoopThread("hob-loop-" + made++, this, generation);
    }

    synchronized @Nullable LoopThread take() {
        return waiting.poll();
    }

    /** Returns whether there is use for it. */
    synchronized boolean keep(LoopThread thread) {
        if (closed || thread.born() != generation || waiting.size() >= KEPT) return false;
        waiting.push(thread);
        return true;
    }

    /** Lets go those that wait, so that nothing foreign code left on them stays. */
    synchronized void renew() {
        generation++;
        var old = waiting.toArray(LoopThread[]::new);
        waiting.clear();
        refill();
        for (var thread : old) thread.retire();
    }

    synchronized void close() {
        closed = true;
        waiting.forEach(LoopThread::retire);
        waiting.clear();
    }
}
