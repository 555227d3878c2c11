package org.hob.itests.gremlins.conductor;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does what may never come back on a thread of its own. */
final class Hand {

    private Hand() {}

    /** Returns its result if it comes back in time. */
    static <R> R call(Callable<R> what, long millis) throws TimeoutException, ExecutionException, InterruptedException {
        return start(what).get(millis, TimeUnit.MILLISECONDS);
    }

    static <R> CompletableFuture<R> start(Callable<R> what) {
        var result = new CompletableFuture<R>();
        Thread.ofPlatform().daemon().name("gremlins-hand").start(() -> {
            try {
                result.complete(what.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }
}
