package org.hob.core.guard;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hob.core.job.Stall;

/** Jobs that go on without the turn they had. Without a lock: coroutines add themselves, and the watchdog removes them. */
final class Lasting {

    private final Queue<Stall> all = new ConcurrentLinkedQueue<>();

    void add(Stall stall) {
        all.add(stall);
    }

    /** Returns whether it was there. By the watchdog. */
    boolean remove(Stall stall) {
        for (var each = all.iterator(); each.hasNext(); ) {
            if (each.next() != stall) continue;
            each.remove();
            return true;
        }
        return false;
    }

    /** Returns how long all of them have lasted together, in nanoseconds. */
    long nanos() {
        return all.stream().mapToLong(Stall::nanos).sum();
    }
}
