package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import org.hob.automation.parts.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * What an entity does when it is asked for something.
 *
 * @param steps nothing if it cannot do that
 */
record Deed(Glass glass, Optional<Sequence.Player> steps) {

    static Deed of(Setting in, Glass glass, String name, @Nullable Sequence steps) {
        return new Deed(glass, Optional.ofNullable(steps).map(those -> those.at(in.home(), name)));
    }

    boolean isThere() {
        return steps.isPresent();
    }

    /** Does it, with what its templates see and these variables. Turn: waits. */
    void play(Map<String, ?> more) throws Exception {
        if (steps.isEmpty()) return;
        var variables = glass.variables();
        variables.putAll(more);
        var _ = steps.get().play(variables);
    }
}
