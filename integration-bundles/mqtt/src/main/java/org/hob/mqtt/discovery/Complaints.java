package org.hob.mqtt.discovery;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was wrong on which topic: said once, however often it comes. Touched in the turn only. */
final class Complaints {

    private static final int REMEMBERED = 10_000;

    private final System.Logger log;
    private final Map<String, Boolean> said = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Complaints(System.Logger log) {
        this.log = log;
    }

    /** Warns of a wrong announcement; another value is another problem. */
    void refused(String topic, BadPayload bad) {
        say(Level.WARNING, topic + ": " + bad.getMessage(), topic + ": " + bad.getMessage());
    }

    /** Warns of a wrong message from a device; another value is the same problem. */
    void wrong(String topic, BadPayload bad) {
        say(Level.WARNING, topic + ": " + bad.getMessage(), topic + ": " + bad.kind());
    }

    /** Tells something about all of a kind. */
    void tell(String what) {
        say(Level.INFO, what, what);
    }

    private void say(Level level, String line, String problem) {
        if (said.put(problem, true) == null) log.log(level, line);
    }
}
