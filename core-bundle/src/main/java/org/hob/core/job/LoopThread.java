package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that serves the lanes while it has the lease, and is a spare while it has none. The loop is a role, not a thread. */
final class LoopThread extends JobThread {

    private final Spares spares;
    private final int born;
    private final CallbackExecution callbacks = new CallbackExecution();
    private volatile @Nullable Lease next;
    private @Nullable Lease serving;
    private @Nullable Server server;
    private volatile boolean retired;
    private volatile @Nullable KernelThread kernel;

    LoopThread(String name, Spares spares, int born) {
        super(name);
        this.born = born;
        this.spares = spares;
        execution(callbacks);
    }

    /** Returns in which generation of threads it was made. */
    int born() {
        return born;
    }

    /** Returns what stands for the callback that runs on this thread; one at a time, so one for all. */
    CallbackExecution callbacks() {
        return callbacks;
    }

    /** Returns the lease it serves under, or did last. */
    Lease lease() {
        if (serving == null) throw new IllegalStateException("never served");
        return serving;
    }

    /** Returns what it serves with. */
    Server server() {
        if (server == null) throw new IllegalStateException("never served");
        return server;
    }

    /** Lets it serve. Turn: held by the caller, who has none afterwards. */
    void serve(Lease lease, Server with) {
        server = with;
        next = lease;
        LockSupport.unpark(this);
    }

    /** Lets it end when it has nothing to serve. */
    void retire() {
        retired = true;
        LockSupport.unpark(this);
    }

    /** Returns whether the operating system says that it waits. */
    boolean isAsleepInKernel() {
        var mine = kernel;
        return mine != null && mine.isAsleep();
    }

    /** Returns whether the operating system says that it runs. */
    boolean isRunningInKernel() {
        var mine = kernel;
        return mine != null && mine.isRunning();
    }

    @Override
    public void run() {
        kernel = KernelThread.current();
        while (true) {
            var lease = next;
            if (lease != null) {
                next = null;
                serving = lease;
                server().serve(this, lease);
                serving = null;
                tidy();
                if (retired || !spares.keep(this)) return;
            } else if (retired) {
                return;
            } else {
                LockSupport.park(this);
                tidy();
            }
        }
    }
}
