package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A queue that is filled and emptied with the turn only, so that neither costs an atomic operation. A node is its own link, as in {@link HandOff}, and is
 * in one of them at a time.
 *
 * @param <N> what is queued
 */
final class Row<N extends Node> {

    private static final VarHandle NEXT = next();

    private @Nullable Node first;
    private @Nullable Node last;
    private int size;

    void add(N node) {
        NEXT.set(node, null);
        var before = last;
        if (before == null) first = node;
        else NEXT.set(before, node);
        last = node;
        size++;
    }

    /** Takes the oldest node, or returns null if there is none. */
    @Nullable
    N poll() {
        var node = first;
        if (node == null) return null;
        var after = (@Nullable Node) NEXT.get(node);
        first = after;
        if (after == null) last = null;
        // Else a node that has become old would keep all that came after it from being collected.
        else NEXT.set(node, null);
        size--;
        return taken(node);
    }

    boolean isEmpty() {
        return first == null;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    private N taken(Node node) {
        return (N) node;
    }

    private static VarHandle next() {
        try {
            return MethodHandles.privateLookupIn(Node.class, MethodHandles.lookup())
                    .findVarHandle(Node.class, "next", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
