package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Cancelled;
import org.hob.job.Coroutine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of set-ups that are slow or fail, and that the others do not notice, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class SetUpTest extends OpenHouse {

    private final List<String> done = new CopyOnWriteArrayList<>();

    SetUpTest(boolean portable) {
        super(portable);
    }

    /** One that waits for its device, for as long as it takes. */
    @Coroutine
    private final class Slow implements Platform {

        private final Duration time;

        Slow(Duration time) {
            this.time = time;
        }

        @Override
        public void setUp(Home house) {
            house.sleep(time);
            done.add("set up after " + time);
        }
    }

    // mirrors test_setup.py: test_component_warn_slow_setup
    @Test
    void setUp_ofACoroutine_thatTakesLongerThanTenSeconds_saysWhereItWaits() {
        home.platform(new Slow(Duration.ofSeconds(30)));
        home.advance(Duration.ofSeconds(9));
        assertThat(home.notices()).isEmpty();
        home.advance(Duration.ofSeconds(1));
        home.untilIdle();
        assertThat(home.notices())
                .singleElement()
                .asString()
                .matches("Slow: setting up takes more than 10 s: .* waits in JobScope\\.sleep at"
                        + " SetUpTest\\$Slow\\.setUp \\(SetUpTest\\.java:\\d+\\) \\(waits for the end of a"
                        + " sleep\\)");
        home.advance(Duration.ofMinutes(1));
        assertThat(done).containsExactly("set up after PT30S");
        assertThat(home.notices()).isEmpty();
    }

    @Test
    void setUp_onAWorker_thatTakesLongerThanTenSeconds_saysWhereItWaits() {
        home.platform(this::waitOnAWorker);
        home.advance(Duration.ofSeconds(10));
        assertThat(home.notices())
                .singleElement()
                .asString()
                .matches(".*: setting up takes more than 10 s: .* waits in JobScope\\.sleep at"
                        + " SetUpTest\\.waitOnAWorker \\(SetUpTest\\.java:\\d+\\) \\(waits for the end of a"
                        + " sleep\\)");
    }

    private void waitOnAWorker(Home house) {
        house.sleep(Duration.ofSeconds(30));
    }

    // mirrors test_setup.py: test_platform_no_warn_slow
    @Test
    void setUp_thatIsQuickEnough_saysNothing() {
        home.platform(new Slow(Duration.ofSeconds(9)));
        home.advance(Duration.ofMinutes(1));
        assertThat(done).hasSize(1);
        assertThat(home.notices()).isEmpty();
    }

    // mirrors test_setup.py: test_parallel_entry_setup
    @Test
    void setUps_waitAtTheSameTime() {
        home.platform(new Slow(Duration.ofSeconds(5)));
        home.platform(new Slow(Duration.ofSeconds(6)));
        home.advance(Duration.ofSeconds(6));
        assertThat(done).containsExactly("set up after PT5S", "set up after PT6S");
    }

    // mirrors test_setup.py: test_component_failing_setup
    // mirrors test_setup.py: test_component_exception_setup
    // mirrors test_setup.py: test_component_base_exception_setup
    @Test
    void setUp_thatFailsInWhateverWay_isUndoneAndNamed_andTheOthersAreSetUp() {
        home.platform(house -> {
            house.states().set(KITCHEN, "on", Map.of());
            throw new IllegalStateException("no answer");
        });
        home.platform(house -> {
            throw new StackOverflowError("too deep");
        });
        home.platform(new Slow(Duration.ofSeconds(1)));
        home.advance(Duration.ofSeconds(1));
        assertThat(done).hasSize(1);
        assertThat(home.state("light.kitchen")).isEqualTo("<none>");
        assertThat(home.notices())
                .hasSize(2)
                .anyMatch(line -> line.contains("no answer") && line.contains("next try in 30 s"))
                .anyMatch(line -> line.contains("too deep") && line.contains("next try in 30 s"));
    }

    // mirrors test_bootstrap.py: test_bootstrap_is_cancellation_safe
    // mirrors test_bootstrap.py: test_cancellation_does_not_leak_upward_from_async_setup
    // mirrors test_bootstrap.py: test_cancellation_does_not_leak_upward_from_async_setup_entry
    @Test
    void setUp_thatIsCancelled_endsAlone() {
        home.platform(house -> {
            throw new Cancelled("somebody else's");
        });
        home.platform(new Slow(Duration.ofSeconds(1)));
        var goesOn = home.start(coroutine(() -> home.sleep(Duration.ofSeconds(2))));
        goesOn.await();
        assertThat(done).hasSize(1);
    }
}
