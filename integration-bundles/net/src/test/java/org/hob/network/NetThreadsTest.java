package org.hob.network;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may become of the network's own threads. */
@Timeout(60)
final class NetThreadsTest {

    private final NetThreads threads = new NetThreads();
    private final ThreadLocal<String> litter = new ThreadLocal<>();

    @AfterEach
    void close() {
        threads.close();
    }

    private <R> R get(java.util.concurrent.Callable<R> work) throws Exception {
        return threads.ask(work).get(30, SECONDS);
    }

    @Test
    void afterABundleHasLeft_nothingIsLeftOnTheThreads() throws Exception {
        Thread first = get(() -> {
            litter.set("here I was");
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
            Thread.currentThread().interrupt();
            return Thread.currentThread();
        });
        threads.renew();
        assertThat(get(Thread::currentThread)).isNotSameAs(first);
        assertThat(get(() -> String.valueOf(litter.get()))).isEqualTo("null");
        assertThat(get(() -> Thread.currentThread().isInterrupted())).isFalse();
        first.join();
    }

    @Test
    void contextClassLoaderAndInterrupt_areResetAfterEachJob() throws Exception {
        for (int n = 0; n < 10; n++) {
            assertThat(get(() -> String.valueOf(Thread.currentThread().getContextClassLoader())))
                    .isEqualTo("null");
            assertThat(get(() -> {
                        boolean interrupted = Thread.currentThread().isInterrupted();
                        Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
                        Thread.currentThread().interrupt();
                        return interrupted;
                    }))
                    .isFalse();
        }
    }

    @Test
    void tooManyAtOnce_areRefused() throws Exception {
        var release = new CountDownLatch(1);
        for (int n = 0; n < NetThreads.LIMIT; n++) {
            threads.ask(() -> {
                release.await();
                return 0;
            });
        }
        assertThatThrownBy(() -> threads.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("network threads: 256 are busy (expected: fewer at once)");
        assertThatThrownBy(() -> get(() -> 0)).hasMessageContaining("network threads: 256 are busy");
        release.countDown();
    }
}
