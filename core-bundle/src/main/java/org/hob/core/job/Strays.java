package org.hob.core.job;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for virtual threads that were born in a coroutine, and for coroutines that unwind when there are no turns any more; as many as are needed. */
final class Strays implements Executor {

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            Thread.ofPlatform()
                    .name("hob-stray-", 1)
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .factory());

    @Override
    public void execute(Runnable continuation) {
        threads.execute(continuation);
    }

    /** Keeps no thread any more that is idle; who is still to come gets one. */
    void close() {
        threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }
}
