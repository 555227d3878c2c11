package org.hob.itests.benchmarks.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The limit: Vyukov's queue, one thread, nothing else. No owners, no turn, no look at who blocks, no events. */
public final class HandWrittenLoop implements PeerLoop {

    private static final VarHandle NEWEST = field(HandWrittenLoop.class, "newest");
    private static final VarHandle NEXT = field(Node.class, "next");

    private static final class Node {
        final Runnable job;

        @SuppressWarnings("UnusedVariable") // By its handle.
        volatile @Nullable Node next;

        Node(Runnable job) {
            this.job = job;
        }
    }

    private volatile Node newest = new Node(() -> {});
    private Node oldest = newest;
    private volatile boolean asleep;
    private volatile boolean closed;
    private final Thread thread = Thread.ofPlatform().daemon().start(this::serve);

    @Override
    public void execute(Runnable job) {
        var node = new Node(job);
        var before = (Node) NEWEST.getAndSet(this, node);
        NEXT.setRelease(before, node);
        if (asleep) LockSupport.unpark(thread);
    }

    private void serve() {
        while (!closed) {
            var next = (Node) NEXT.getAcquire(oldest);
            if (next == null) {
                sleep();
                continue;
            }
            oldest = next;
            next.job.run();
        }
    }

    private void sleep() {
        asleep = true;
        if (oldest == newest && !closed) LockSupport.park(this);
        asleep = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private static VarHandle field(Class<?> owner, String name) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
