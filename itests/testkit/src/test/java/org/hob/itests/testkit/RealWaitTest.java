package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that waits in real time is named, with its line and what to use instead, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class RealWaitTest {

    private final TestHome home;

    RealWaitTest(boolean portable) {
        home = portable ? TestHome.portable() : TestHome.create();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void sleep_inACoroutine_isNamed() {
        home.start(coroutine(RealWaitTest::doze));
        assertNamed("RealWaitTest.doze", "Thread.sleep (expected: home.sleep(…)");
    }

    @Test
    void sleep_inABlockingJob_isNamed() {
        home.start(blocking(RealWaitTest::doze));
        assertNamed("RealWaitTest.doze", "Thread.sleep (expected: home.sleep(…)");
    }

    @Test
    void sleep_inACallback_isNamed() {
        home.start(callback(RealWaitTest::doze));
        assertNamed("RealWaitTest.doze", "Thread.sleep (expected: home.sleep(…)");
    }

    private static void doze() throws InterruptedException {
        // Sleeps on purpose: this is the mistake that the kit finds.
        Thread.sleep(300);
    }

    @Test
    void future_isNamed() {
        var never = new CompletableFuture<String>();
        home.start(coroutine(() -> {
            var _ = never.get();
        }));
        assertNamed("waits in real time", "home.adopt(future).await()");
    }

    @Test
    void lock_inABlockingJob_isNamed() {
        var closed = new Semaphore(0);
        home.start(blocking(() -> closed.acquire()));
        assertNamed("Semaphore.acquire", "or awaitExternal(…)");
    }

    @Test
    void socket_isNamed_exceptInAwaitExternal() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            home.start(coroutine(() -> {
                try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    home.record("heard " + socket.getInputStream().read());
                }
            }));
            home.awaitExternal(() -> {
                home.runDue();
                var peer = server.accept();
                peer.getOutputStream().write(7);
                peer.close();
                while (home.happened().isEmpty()) home.runDue();
            });
        }
        home.assertOrder("heard 7");
    }

    @Test
    void job_thatWaitsForTheHome_isIdle() {
        var later = new CompletableFuture<String>();
        home.start(blocking(() -> home.record(home.adopt(later).await())));
        home.start(coroutine(() -> home.states().until(EntityId.of("sun.sun"), "up")));
        home.untilIdle();
        assertThat(home.happened()).isEmpty();
        later.complete("there");
        home.untilIdle();
        assertThat(home.happened()).containsExactly("there");
    }

    private void assertNamed(String where, String remedy) {
        assertThatThrownBy(home::untilIdle)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("test: ")
                .hasMessageContaining("RealWaitTest.java:")
                .hasMessageContaining(where)
                .hasMessageContaining(remedy);
    }
}
