package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hob.yaml.Mistake;
import org.hob.yaml.Mistakes;

/**
 * What was read of one entry.
 *
 * @param plan what it says, if nothing is wrong
 * @param mistakes what is wrong
 * @param missing what it needs that no bundle brings at the moment
 */
record Readout<P>(Optional<P> plan, List<Mistake> mistakes, Set<String> missing) {

    static <P> Readout<P> of(Optional<P> plan, Mistakes mistakes, Set<String> missing) {
        return new Readout<>(mistakes.isEmpty() ? plan : Optional.empty(), mistakes.list(), Set.copyOf(missing));
    }

    /** Returns why it cannot run, in words. */
    String trouble() {
        if (mistakes.isEmpty()) return "cannot be read";
        var first = mistakes.getFirst().toString();
        return mistakes.size() == 1 ? first : first + " … and " + (mistakes.size() - 1) + " more";
    }
}
