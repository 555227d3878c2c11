package org.acme.gremlins;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.hob.job.Job;

/** Waiting for each other. */
@SuppressWarnings("LockNotBeforeTry")
final class Locks {

    private Locks() {}

    @Gremlin("synchronized, contended")
    static Job monitor(Stage stage) throws InterruptedException {
        var held = new CountDownLatch(1);
        Stage.later(0, () -> {
            synchronized (stage) {
                held.countDown();
                Stage.rest(Stage.MILLIS);
            }
        });
        held.await();
        return () -> {
            synchronized (stage) {
                stage.notifyAll();
            }
        };
    }

    @Gremlin(value = "ReentrantLock.lock, contended", like = "Lock.acquire")
    static Job lock(Stage stage) throws InterruptedException {
        var lock = new ReentrantLock();
        var held = new CountDownLatch(1);
        Stage.later(0, () -> {
            lock.lock();
            held.countDown();
            Stage.rest(Stage.MILLIS);
            lock.unlock();
        });
        held.await();
        return () -> {
            lock.lock();
            lock.unlock();
        };
    }

    @Gremlin(value = "CountDownLatch.await", like = "Event.wait")
    static Job latch(Stage stage) {
        return () -> new CountDownLatch(1).await(Stage.MILLIS, TimeUnit.MILLISECONDS);
    }

    @Gremlin(value = "BlockingQueue.take", like = "Queue.get")
    static Job queue(Stage stage) {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        return () -> {
            Stage.later(Stage.MILLIS, () -> queue.put("x"));
            queue.take();
        };
    }

    @Gremlin(value = "CompletableFuture.get", like = "Future.result")
    static Job future(Stage stage) {
        var future = new CompletableFuture<String>();
        return () -> {
            Stage.later(Stage.MILLIS, () -> future.complete("x"));
            future.get();
        };
    }

    @Gremlin(value = "Thread.join", like = "Thread.join")
    static Job join(Stage stage) {
        return () -> Stage.later(Stage.MILLIS, () -> {}).join();
    }

    @Gremlin("a parallel stream that waits")
    static Job parallelStream(Stage stage) {
        return () -> java.util.stream.IntStream.range(0, 4).parallel().forEach(n -> pause());
    }

    @Gremlin("the lock of a suspended coroutine")
    static Job suspendedLock(Stage stage) throws InterruptedException {
        var lock = new ReentrantLock();
        var held = new CountDownLatch(1);
        stage.home().add(Job.coroutine(() -> {
            lock.lock();
            try {
                held.countDown();
                pause();
            } finally {
                lock.unlock();
            }
        }));
        held.await();
        return () -> {
            lock.lock();
            lock.unlock();
        };
    }

    @Gremlin("the monitor of a suspended coroutine")
    static Job suspendedMonitor(Stage stage) throws InterruptedException {
        var held = new CountDownLatch(1);
        stage.home().add(Job.coroutine(() -> {
            synchronized (stage) {
                held.countDown();
                pause();
            }
        }));
        held.await();
        return () -> {
            synchronized (stage) {
                stage.notifyAll();
            }
        };
    }

    @Gremlin("waiting for what the house would have to do")
    static Job waitsForTheLoop(Stage stage) {
        return () -> {
            var done = new CompletableFuture<String>();
            stage.home().add(Job.coroutine(() -> done.complete("done")));
            done.get(1, TimeUnit.SECONDS);
        };
    }

    @Gremlin(value = "nested monitors across two bundles", partner = "crosswisePartner", stays = true, endless = true)
    static Job crosswise(Stage stage) {
        return () ->
                nested(shared("gremlin.a"), shared("gremlin.b"), shared("gremlin.first"), shared("gremlin.second"));
    }

    static Job crosswisePartner(Stage stage) {
        return () ->
                nested(shared("gremlin.b"), shared("gremlin.a"), shared("gremlin.second"), shared("gremlin.first"));
    }

    private static void nested(Object outer, Object inner, Object mine, Object yours) throws InterruptedException {
        synchronized (outer) {
            ((CountDownLatch) mine).countDown();
            ((CountDownLatch) yours).await(1, TimeUnit.SECONDS);
            synchronized (inner) {
                inner.notifyAll();
            }
        }
    }

    private static void pause() {
        for (long end = System.nanoTime() + Stage.MILLIS * 1_000_000; System.nanoTime() < end; ) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** Returns what both bundles see under that name. */
    private static Object shared(String name) {
        return System.getProperties().computeIfAbsent(name, ignored -> new CountDownLatch(1));
    }
}
