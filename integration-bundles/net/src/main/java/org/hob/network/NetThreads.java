package org.hob.network;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hob.net.NetException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The network's own threads, as many as are needed up to a limit; an idle one ends after ten seconds. They are not the house's workers, of which an owner
 * has only sixteen: a name server that is silent must not keep others from their answers.
 */
@Component(service = NetThreads.class)
public final class NetThreads implements Executor {

    static final int LIMIT = 256;

    private static final long IDLE_SECONDS = 10;

    private final ThreadFactory threads = Thread.ofPlatform()
            .name("hob-net-", 1)
            .daemon()
            .inheritInheritableThreadLocals(false)
            .factory();

    private volatile Pool pool = new Pool(threads);

    @Override
    public void execute(Runnable job) {
        var now = pool;
        try {
            now.execute(job);
        } catch (RejectedExecutionException refused) {
            if (now == pool) throw refused;
            pool.execute(job); // it was renewed meanwhile
        }
    }

    /** Does the work on one of the threads; nobody waits. */
    <R> CompletableFuture<R> ask(Callable<R> work) {
        var answer = new CompletableFuture<R>();
        try {
            execute(() -> answer(answer, work));
        } catch (RejectedExecutionException refused) {
            answer.completeExceptionally(new NetException(String.valueOf(refused.getMessage()), refused));
        }
        return answer;
    }

    private static <R> void answer(CompletableFuture<R> answer, Callable<R> work) {
        try {
            answer.complete(work.call());
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    /** Lets fresh threads take over, so that nothing stays that a bundle has left on these. */
    synchronized void renew() {
        var old = pool;
        if (old.isShutdown()) return;
        pool = new Pool(threads);
        old.shutdown();
    }

    /** Refuses what comes, and interrupts what still runs. */
    @Deactivate
    synchronized void close() {
        pool.shutdownNow();
    }

    /** The threads of one generation. */
    private static final class Pool extends ThreadPoolExecutor {

        Pool(ThreadFactory threads) {
            super(0, LIMIT, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads, Pool::refuse);
        }

        private static void refuse(Runnable job, ThreadPoolExecutor by) {
            throw new RejectedExecutionException(
                    by.isShutdown()
                            ? "network: closed (expected: a house that is open)"
                            : "network threads: " + LIMIT + " are busy (expected: fewer at once)");
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable job) {
            thread.setContextClassLoader(null); // neither of who needed the thread first, nor of who used it last
        }

        @Override
        protected void afterExecute(Runnable job, @Nullable Throwable failure) {
            Thread.currentThread().setContextClassLoader(null);
        }
    }
}
