package org.hob.mqtt.broker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: 1 s to 60 s, twice as long each time, less a random part so that not all houses come at once. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(1250);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var pause = Duration.ofMillis(Math.round(next.toMillis() * (1 - JITTER * random.nextDouble())));
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause;
    }

    void reset() {
        next = FIRST;
    }
}
