package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.home.HouseStopping;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told before a house stops, on the machine's clock. */
@Timeout(60)
final class StoppingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final House house = House.open();
    private final AtomicBoolean done = new AtomicBoolean();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void stopping_waitsForWhatItBegins() {
        var home = house.home("listener", "listener");
        var teller = house.home("teller", "teller");
        home.events()
                .on(
                        HouseStopping.class,
                        Listener.callback(_ -> home.start(Job.coroutine(() -> {
                            home.sleep(Duration.ofMillis(50));
                            home.start(Job.blocking(() -> done.set(true))).await();
                        }))));
        house.stopping(teller, LONG);
        assertThat(done).isTrue();
    }

    @Test
    void stopping_doesNotWaitForWhatRunsAlready_norForEver() throws Exception {
        var home = house.home("listener", "listener");
        var teller = house.home("teller", "teller");
        var begun = new CompletableFuture<Boolean>();
        home.start(Job.coroutine(() -> {
            begun.complete(true);
            home.sleep(LONG);
        }));
        assertThat(begun.get()).isTrue();
        house.stopping(teller, LONG);
        home.events().on(HouseStopping.class, Listener.coroutine(_ -> home.sleep(LONG)));
        house.stopping(teller, Duration.ofMillis(100));
        assertThat(done).isFalse();
    }
}
