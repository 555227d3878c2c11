package org.hob.network;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Questions that somebody is asking, or asked a moment ago: who asks the same gets the same answer. */
final class Recent<K, V> {

    static final Duration FRESH = Duration.ofSeconds(10);

    private static final int KEPT = 1_000;

    private final Function<K, CompletableFuture<V>> asking;
    private final LongSupplier nanos;
    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();

    /** One answer, or the wait for it. */
    private static final class Answer<V> {

        private final CompletableFuture<V> given;
        private volatile long since = Long.MAX_VALUE;

        Answer(CompletableFuture<V> given, LongSupplier nanos) {
            this.given = given;
            given.whenComplete((_, _) -> since = nanos.getAsLong());
        }

        boolean isFresh(long now) {
            return !given.isDone() || now - since < FRESH.toNanos();
        }
    }

    Recent(Function<K, CompletableFuture<V>> asking, LongSupplier nanos) {
        this.asking = asking;
        this.nanos = nanos;
    }

    CompletableFuture<V> ask(K key) {
        long now = nanos.getAsLong();
        if (answers.size() >= KEPT) answers.values().removeIf(answer -> answer.given.isDone());
        return answers.compute(
                        key, (_, old) -> old != null && old.isFresh(now) ? old : new Answer<>(asking.apply(key), nanos))
                .given;
    }

    int size() {
        return answers.size();
    }
}
