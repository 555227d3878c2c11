package org.hob.mqtt.discovery;

import java.time.Duration;

/** Times as devices take them. */
final class Durations {

    private Durations() {}

    /** Returns the seconds: a Long if they are whole, else a Double. */
    static Object seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? (Object) time.toSeconds() : (Object) (time.toMillis() / 1000.0);
    }
}
