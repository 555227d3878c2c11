package org.hob.automation.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.automation.language.Reader;
import org.hob.yaml.Mistake;
import org.hob.yaml.Mistakes;

/**
 * What was read of one entry.
 *
 * @param plan what it says, if nothing is wrong
 * @param mistakes what is wrong
 * @param missing what it needs that no bundle brings at the moment
 * @param used who does what it needs
 * @param edition of which edition the kinds were at least
 */
record Readout<P>(
        Optional<P> plan, List<Mistake> mistakes, Set<String> missing, Map<String, Object> used, long edition) {

    static <P> Readout<P> of(Optional<P> plan, Mistakes mistakes, Reader reader) {
        return new Readout<>(
                mistakes.isEmpty() ? plan : Optional.empty(),
                mistakes.list(),
                Set.copyOf(reader.missing()),
                Map.copyOf(reader.used()),
                reader.edition());
    }

    /** Returns whether the same kinds are in it, and the same are missing. */
    boolean isMadeOfTheSame(Readout<P> other) {
        return missing.equals(other.missing) && used.equals(other.used);
    }

    /** Returns why it cannot run, in words. */
    String trouble() {
        if (mistakes.isEmpty()) return "cannot be read";
        var first = mistakes.getFirst().toString();
        return mistakes.size() == 1 ? first : first + " … and " + (mistakes.size() - 1) + " more";
    }
}
