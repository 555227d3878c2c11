package org.hob.automation.run;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.Trace;
import org.jspecify.annotations.Nullable;

/** A line of a trace while it is written. Guarded by the turn of its owner. */
final class Mark {

    private final String path;
    private final Instant begun;
    private @Nullable Instant ended;
    private @Nullable Map<String, @Nullable Object> result;
    private @Nullable Map<String, @Nullable Object> changed;
    private @Nullable String error;
    private boolean isDropped;

    Mark(String path, Instant begun) {
        this.path = path;
        this.begun = begun;
    }

    String path() {
        return path;
    }

    void result(String name, @Nullable Object value) {
        var mine = result;
        if (mine == null) result = mine = new LinkedHashMap<>();
        mine.put(name, value);
    }

    void result(Map<String, @Nullable Object> all) {
        result = all;
    }

    void changed(String name, @Nullable Object value) {
        var mine = changed;
        if (mine == null) changed = mine = new LinkedHashMap<>();
        mine.put(name, value);
    }

    void failed(Throwable failure) {
        var message = failure.getMessage();
        error = message == null ? failure.toString() : message;
    }

    void ended(Instant at) {
        ended = at;
    }

    void drop() {
        isDropped = true;
    }

    boolean isDropped() {
        return isDropped;
    }

    Trace.Line line() {
        return new Trace.Line(
                path,
                begun,
                ended == null ? Duration.ZERO : Duration.between(begun, ended),
                result == null ? Map.of() : new LinkedHashMap<>(result),
                changed == null ? Map.of() : new LinkedHashMap<>(changed),
                Optional.ofNullable(error));
    }
}
