package org.hob.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.state.StateReported;

/** What happened, in its order: changes of states, events, actions that fakes were asked for, notes of the test. */
final class Chronicle {

    private final List<String> lines = new ArrayList<>();

    synchronized void add(String line) {
        lines.add(line);
    }

    /** Takes in an event when it is fired. */
    synchronized void witness(String type, Object payload) {
        switch (payload) {
            case StateChanged change -> witness(change);
            case StateReported _ -> {}
            case Map<?, ?> data when data.isEmpty() -> lines.add(type);
            default -> lines.add(type + ' ' + payload);
        }
    }

    private void witness(StateChanged change) {
        var before = change.before().map(State::value).orElse(null);
        var now = change.now().map(State::value).orElse(null);
        if (!Objects.equals(before, now)) lines.add(change.id() + ": " + (now == null ? "gone" : now));
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Fails unless these lines are there in this order; others may be between. */
    void assertOrder(String... expected) {
        var found = lines();
        int from = 0;
        for (int n = 0; n < expected.length; n++) {
            int at = found.subList(from, found.size()).indexOf(expected[n]);
            if (at < 0) throw new AssertionError(missing(expected, n, found));
            from += at + 1;
        }
    }

    private static String missing(String[] expected, int at, List<String> found) {
        var where = at == 0 ? "" : " after \"" + expected[at - 1] + '"';
        return "order: no \"" + expected[at] + '"' + where + "\nexpected, in this order:\n  "
                + String.join("\n  ", expected) + "\nfound:\n  " + String.join("\n  ", found);
    }
}
