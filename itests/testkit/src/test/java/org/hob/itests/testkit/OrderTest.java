package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test is the same each time, on both carriers. */
@Timeout(120)
final class OrderTest {

    private static final int RUNS = 500;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jobs_runInTheSameOrderEachTime(boolean portable) {
        var first = run(portable);
        assertThat(first).hasSize(5 * 4).startsWith("a0", "b0", "c0", "d0", "e0");
        assertThat(IntStream.range(1, RUNS).filter(n -> !run(portable).equals(first)))
                .as("runs with another order than the first")
                .isEmpty();
    }

    /** Five coroutines that sleep for different times, three of them in lanes of their own. */
    private static List<String> run(boolean portable) {
        try (var home = portable ? TestHome.portable() : TestHome.create()) {
            var names = List.of("a", "b", "c", "d", "e");
            for (int n = 0; n < names.size(); n++) {
                var name = names.get(n);
                var owner = n < 2 ? home : home.another(name);
                var pause = Duration.ofMillis(3 + 2L * n % 5);
                owner.start(coroutine(() -> {
                    for (int round = 0; round < 4; round++) {
                        home.record(name + round);
                        owner.sleep(pause);
                    }
                }));
            }
            home.advance(Duration.ofMillis(50));
            return home.happened();
        }
    }

    /** What runs on threads of its own goes on one after the other. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void blockingJobs_runInTheSameOrderEachTime(boolean portable) {
        var first = runBlocking(portable);
        assertThat(first).hasSize(5 * 3).startsWith("a0", "b0", "c0", "d0", "e0");
        assertThat(IntStream.range(1, RUNS).filter(n -> !runBlocking(portable).equals(first)))
                .as("runs with another order than the first")
                .isEmpty();
    }

    private static List<String> runBlocking(boolean portable) {
        try (var home = portable ? TestHome.portable() : TestHome.create()) {
            var names = List.of("a", "b", "c", "d", "e");
            for (var name : names) {
                home.start(blocking(() -> {
                    home.record(name + 0);
                    home.sleep(Duration.ofMillis(1));
                    home.turn(() -> home.record(name + 1));
                    home.start(coroutine(() -> home.record(name + 2))).await();
                }));
            }
            home.advance(Duration.ofMillis(50));
            return home.happened();
        }
    }
}
