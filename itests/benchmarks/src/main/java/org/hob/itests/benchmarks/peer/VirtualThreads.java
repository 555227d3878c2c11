package org.hob.itests.benchmarks.peer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The JDK's own virtual threads, as many carriers as the JVM was told. */
final class VirtualThreads implements PeerCoroutines {

    private int ran;

    @Override
    public void giveWay(int times) throws InterruptedException {
        Runnable yields = () -> {
            for (int n = 0; n < times; n++) Thread.yield();
        };
        var one = Thread.startVirtualThread(yields);
        var other = Thread.startVirtualThread(yields);
        one.join();
        other.join();
    }

    @Override
    public void start(int many) throws InterruptedException {
        var end = new CountDownLatch(many);
        Thread.startVirtualThread(() -> {
            for (int n = 0; n < many; n++) Thread.startVirtualThread(end::countDown);
        });
        end.await();
    }

    @Override
    public void await(int times) throws InterruptedException {
        Thread.startVirtualThread(() -> {
                    for (int n = 0; n < times; n++) awaitOne();
                })
                .join();
    }

    private void awaitOne() {
        var task = new FutureTask<>(() -> ran++);
        Thread.startVirtualThread(task);
        try {
            task.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {}
}
