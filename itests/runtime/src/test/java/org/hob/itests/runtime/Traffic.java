package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.event.Event;
import org.hob.home.Home;
import org.hob.itests.peers.Eventually;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.job.Subscription;

/** A thousand events a second, and a listener that counts them: all of them, in order, each once. */
final class Traffic implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final long MICROS_BETWEEN = 1_000;

    /** The event. */
    record Tick(long number) {}

    private final ScheduledExecutorService source = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong fired = new AtomicLong();
    private final Counter counter = new Counter();
    private final Subscription subscription;

    private Traffic(Home home) {
        subscription = home.events().on(Tick.class, counter);
        source.scheduleAtFixedRate(
                () -> home.events().fire(new Tick(fired.getAndIncrement())), 0, MICROS_BETWEEN, TimeUnit.MICROSECONDS);
    }

    static Traffic through(Home home) {
        return new Traffic(home);
    }

    /** Stops it, and checks that every event that was fired was heard. */
    void stopAndCheck() throws Exception {
        source.shutdown();
        assertThat(source.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        Eventually.holds("all events", SOON, () -> counter.heard.get() == fired.get());
        assertThat(counter.outOfOrder.get()).isZero();
        System.out.println("events heard during the changes: " + counter.heard.get());
    }

    @Override
    public void close() {
        source.shutdownNow();
        subscription.close();
    }

    @Callback
    private static final class Counter implements Listener<Event<Tick>> {

        final AtomicLong heard = new AtomicLong();
        final AtomicLong outOfOrder = new AtomicLong();

        @Override
        public void on(Event<Tick> event) {
            if (event.payload().number() != heard.getAndIncrement()) outOfOrder.incrementAndGet();
        }
    }
}
