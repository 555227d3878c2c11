package org.hob.testkit;

import java.util.ArrayList;
import java.util.List;
import org.hob.action.Action;

/**
 * An action that is not an entity's, such as {@code mqtt.publish}, which nobody does: what it is called with is written down.
 *
 * @param <A> the action
 */
public final class FakeAction<A extends Action> {

    private final List<A> calls = new ArrayList<>();

    FakeAction() {}

    synchronized void called(A with) {
        calls.add(with);
    }

    /** Returns what it was called with since the last call of this method. */
    public synchronized List<A> calls() {
        var all = List.copyOf(calls);
        calls.clear();
        return all;
    }
}
