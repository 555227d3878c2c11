package org.hob.network;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one bundle has under way with a client. Added first, {@code ended} looked at afterwards: none outlives the end. */
final class Exchanges {

    private final CompletableFuture<HttpClient> jdk;
    private final NetThreads threads;
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Exchanges(CompletableFuture<HttpClient> jdk, NetThreads threads) {
        this.jdk = jdk;
        this.threads = threads;
    }

    /** Begins one as soon as the client is there, which does the rest on the network's threads; whoever completes the answer, as by cancelling it, ends the exchange. */
    @SuppressWarnings("CollectionUndefinedEquality") // each is only ever itself
    <T> CompletableFuture<HttpResponse<T>> begin(Function<HttpClient, CompletableFuture<HttpResponse<T>>> sending) {
        var answer = new CompletableFuture<HttpResponse<T>>();
        pending.add(answer);
        answer.whenComplete((_, _) -> pending.remove(answer));
        if (ended) answer.completeExceptionally(closed());
        jdk.thenAccept(client -> follow(answer, sending.apply(client)))
                .whenComplete((_, failure) -> fail(answer, failure));
        return answer;
    }

    private <T> void follow(CompletableFuture<HttpResponse<T>> answer, CompletableFuture<HttpResponse<T>> exchange) {
        answer.whenComplete((_, _) -> exchange.cancel(true));
        exchange.whenCompleteAsync(
                        (response, failure) -> {
                            if (failure == null) answer.complete(response);
                            else fail(answer, failure);
                        },
                        threads)
                .whenComplete((_, refused) -> fail(answer, refused));
    }

    private static void fail(CompletableFuture<?> answer, @Nullable Throwable failure) {
        if (failure != null) answer.completeExceptionally(Failures.unwrapped(failure));
    }

    /** Ends all that is under way, and refuses what comes. */
    void end() {
        ended = true;
        pending.forEach(answer -> answer.completeExceptionally(closed()));
    }

    boolean isEnded() {
        return ended;
    }

    private static IOException closed() {
        return new IOException("HTTP client: closed (expected: one of a bundle that runs, and that nobody has closed)");
    }
}
