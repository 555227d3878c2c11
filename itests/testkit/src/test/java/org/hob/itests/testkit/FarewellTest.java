package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.domain.Switch;
import org.hob.home.Unsupported;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be left at the end of a test, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class FarewellTest {

    private final TestHome home;

    FarewellTest(boolean portable) {
        home = portable ? TestHome.portable() : TestHome.create();
    }

    @Test
    void close_ofWhatEndsWithItsOwner_saysNothing() throws Exception {
        var closed = new AtomicBoolean();
        home.rule(house -> {
            house.every(Duration.ofSeconds(1), Job.callback(() -> {}));
            house.states().onAny(Listener.callback(_ -> {}));
            house.events().on("ring", Listener.coroutine(_ -> {}));
            house.own(() -> closed.set(true));
            house.start(coroutine(() -> house.sleep(Duration.ofDays(9))));
            house.start(
                    blocking(() -> house.adopt(new CompletableFuture<String>()).await()));
            house.states().set(EntityId.of("sun.sun"), "up", Map.of());
        });
        home.fake(Switch.class, "switch.pump");
        home.advance(Duration.ofSeconds(3));
        home.close();
        home.close();
        assertThat(closed).isTrue();
    }

    @Test
    void job_thatDoesNotEnd_isNamed() {
        var end = new CountDownLatch(1);
        try {
            home.start(coroutine(() -> stay(end)));
            home.runDue();
            assertLeft("it does not end, though its owner is closed: test: FarewellTest.stay ");
        } finally {
            end.countDown();
        }
    }

    private void stay(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                home.sleep(Duration.ofDays(1));
            } catch (Cancelled ignoredOnPurpose) {
                Thread.yield();
            }
        }
    }

    @Test
    void thread_isNamedWithItsStack() {
        var end = new CountDownLatch(1);
        try {
            home.rule(_ -> new Thread(() -> hang(end), "acme-reader").start());
            assertLeft("thread acme-reader is still alive, at", "FarewellTest.hang");
        } finally {
            end.countDown();
        }
    }

    private static void hang(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void thing_thatCannotBeClosed_isNamed() {
        home.rule(house -> house.own(new Door()));
        assertLeft(
                "an error that nobody asked for with notices(): ",
                "closing org.hob.itests.testkit.FarewellTest$Door",
                "jammed");
    }

    /** Something that does not close. */
    private static final class Door implements AutoCloseable {
        @Override
        public void close() {
            throw new IllegalStateException("jammed");
        }
    }

    @Test
    void error_thatNobodyAskedFor_isNamed() {
        home.platform(_ -> {
            throw new Unsupported("firmware: 1 (expected: 2 or newer)");
        });
        assertLeft("an error that nobody asked for with notices(): FarewellTest: firmware: 1 (expected: 2 or newer)");
    }

    @Test
    void error_thatWasAskedFor_isAllRight() {
        home.platform(_ -> {
            throw new Unsupported("firmware: 1");
        });
        assertThat(home.notices()).hasSize(1).first().asString().startsWith("FarewellTest: firmware: 1");
        home.close();
    }

    @Test
    void task_thatFailedUnheard_isNamed() {
        home.start(coroutine(() -> {
            throw new IllegalStateException("nobody listens");
        }));
        home.untilIdle();
        assertLeft("an error that nobody asked for", "nobody listens");
    }

    private void assertLeft(String... words) {
        assertThatThrownBy(home::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("at the end of the test:\n  - ")
                .message()
                .contains(words);
    }
}
