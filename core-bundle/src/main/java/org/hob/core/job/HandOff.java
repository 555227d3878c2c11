package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A queue that any thread fills and one thread at a time empties.
 *
 * <p>Dmitry Vyukov's intrusive MPSC list (1024cores.net), with a stub of its own: a node may be offered again as soon as it was taken.
 * A producer is wait-free; between its exchange of {@code newest} and its link the list is cut for a moment, and the consumer spins.
 *
 * @param <N> what is queued
 */
final class HandOff<N extends Node> {

    private static final VarHandle NEWEST = field(HandOff.class, "newest");
    private static final VarHandle NEXT = field(Node.class, "next");

    private static final class Stub extends Node {}

    private final Node stub = new Stub();
    private volatile Node newest = stub;
    private Node oldest = stub;

    /** Adds a node. Volatile: a volatile read that follows is ordered after it. */
    void offer(Node node) {
        NEXT.setOpaque(node, null);
        var before = (Node) NEWEST.getAndSet(this, node);
        NEXT.setRelease(before, node);
    }

    /** Takes the oldest node, or returns null if there is none. Consumer only. */
    @Nullable
    N poll() {
        for (int spins = 0; ; ) {
            var node = oldest;
            var after = (Node) NEXT.getAcquire(node);
            if (node == stub) {
                if (after == null) return null;
                oldest = after;
            } else if (after != null) {
                oldest = after;
                return taken(node);
            } else if (node == newest) {
                offer(stub);
            } else {
                Spin.once(spins++);
            }
        }
    }

    /** Returns whether nothing is queued. Consumer only. */
    boolean isEmpty() {
        return oldest == stub && newest == stub;
    }

    @SuppressWarnings("unchecked")
    private N taken(Node node) {
        return (N) node;
    }

    private static VarHandle field(Class<?> owner, String name) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
