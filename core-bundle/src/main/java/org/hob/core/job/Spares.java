package org.hob.core.job;

import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Loop threads that wait for the lease. One at least has been started before it is needed: a hand-over that had to make a thread could fail, and the
 * new thread would inherit from the culprit.
 *
 * <p>Without a lock: a coroutine takes one when it hands the turn over, and if it were the next in line for a monitor it would need the loop to go on, which
 * may wait for that monitor itself.
 */
final class Spares {

    private static final int KEPT = 4;

    private final Deque<LoopThread> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile int generation;
    private volatile boolean closed;

    /** Makes sure that one waits; two who do so at once may make one too many. Turn: not needed, may make a thread. */
    void refill() {
        if (!waiting.isEmpty() || closed) return;
        var fresh = make();
        fresh.start();
        waiting.push(fresh);
        if (closed && waiting.remove(fresh)) fresh.retire();
    }

    LoopThread make() {
        return new LoopThread("hob-loop-" + made.getAndIncrement(), this, generation);
    }

    @Nullable
    LoopThread take() {
        return waiting.poll();
    }

    /** Returns whether there is use for it: it may be taken at once. */
    boolean keep(LoopThread thread) {
        if (isOutdated(thread) || waiting.size() >= KEPT) return false;
        waiting.push(thread);
        return !(isOutdated(thread) && waiting.remove(thread));
    }

    private boolean isOutdated(LoopThread thread) {
        return closed || thread.born() != generation;
    }

    /** Lets go those that wait, so that nothing foreign code left on them stays. Turn: held. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void renew() {
        generation++;
        var old = new ArrayList<LoopThread>();
        for (var one = waiting.poll(); one != null; one = waiting.poll()) old.add(one);
        refill();
        old.forEach(LoopThread::retire);
    }

    void close() {
        closed = true;
        for (var one = waiting.poll(); one != null; one = waiting.poll()) one.retire();
    }
}
