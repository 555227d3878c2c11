package org.hob.itests.gremlins.heartbeat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What went wrong in a bundle that does nothing wrong. */
final class Failures {

    private static final int KEPT = 100;

    private final ConcurrentLinkedDeque<String> last = new ConcurrentLinkedDeque<>();

    void add(String what, Throwable why) {
        last.addFirst(what + ": " + why);
        if (last.size() > KEPT) last.pollLast();
    }

    List<String> list() {
        return List.copyOf(last);
    }
}
