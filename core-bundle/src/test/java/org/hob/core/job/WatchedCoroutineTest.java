package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A coroutine whose stack somebody looks at, as the watchdog, a debugger and the console do, goes on as if nobody did. */
@Timeout(60)
final class WatchedCoroutineTest {

    private static final int YIELDS = 50_000;

    @Test
    void coroutine_thatIsWatchedWhileItYields_losesNothing() throws Exception {
        try (var owner = new OneOwner(false)) {
            var thread = new CompletableFuture<Thread>();
            var over = new AtomicBoolean();
            var yields = owner.scope.start(Work.coroutine(() -> {
                thread.complete(Thread.currentThread());
                int n = 0;
                while (n < YIELDS) {
                    Thread.yield();
                    n++;
                }
                return n;
            }));
            var watcher = Thread.ofPlatform().start(() -> {
                while (!over.get()) thread.join().getStackTrace();
            });
            try {
                for (int n = 0; n < 100; n++) {
                    owner.scope.start(coroutine(Thread::yield)).await(Duration.ofSeconds(10));
                }
                assertThat(yields.await(Duration.ofSeconds(30))).isEqualTo(YIELDS);
            } finally {
                over.set(true);
                watcher.join();
            }
        }
    }
}
