package org.hob.core.guard;

import java.util.Map;
import org.hob.guard.Policy;

/** What is done about whose jobs: one policy for all, others for some bundles. Changed as a whole, at any time. */
public final class Policies {

    private volatile Rules rules;

    /** What holds now. */
    private record Rules(Policy usual, Map<String, Policy> of) {}

    /** Makes policies that are all the same. */
    public Policies(Policy usual) {
        rules = new Rules(usual, Map.of());
    }

    /** Has these hold from now on. Turn: never waits. */
    public void are(Policy usual, Map<String, Policy> of) {
        rules = new Rules(usual, Map.copyOf(of));
    }

    /** Returns what holds for a bundle. Turn: never waits. */
    public Policy of(String bundle) {
        var now = rules;
        return now.of.getOrDefault(bundle, now.usual);
    }
}
