package org.hob.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.itests.benchmarks.peer.PeerLoop;
import org.hob.itests.benchmarks.peer.PeerTimers;
import org.hob.itests.benchmarks.peer.PeerTrips;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Hob is measured beside does what is measured. */
class PeerLoopTest {

    private static final int PATIENCE_SECONDS = 30;

    @ParameterizedTest
    @ValueSource(strings = {"loop", "jdk", "netty", "vertx", "kotlin", "virtual"})
    void commuting_goesOnAsLongAsItIsTold(String name) throws Exception {
        var trips = new AtomicInteger();
        var end = new CompletableFuture<Integer>();
        try (var loop = PeerLoop.open(name);
                var workers = Executors.newSingleThreadExecutor()) {
            loop.execute(() -> PeerTrips.of(loop).commute(workers, () -> {
                boolean again = trips.incrementAndGet() < 1_000;
                if (!again) end.complete(trips.get());
                return again;
            }));
            assertThat(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "netty"})
    void timer_runsOnTheLoop(String name) throws Exception {
        var onLoop = new CompletableFuture<Thread>();
        var due = new CompletableFuture<Thread>();
        try (var timers = PeerTimers.open(name)) {
            timers.execute(() -> onLoop.complete(Thread.currentThread()));
            var _ = timers.after(1, () -> due.complete(Thread.currentThread()));
            assertThat(due.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isSameAs(onLoop.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }
}
