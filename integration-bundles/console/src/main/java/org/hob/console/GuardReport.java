package org.hob.console;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hob.guard.Culprit;
import org.hob.guard.Guard;
import org.hob.guard.Pause;
import org.hob.guard.Policy;
import org.hob.guard.Quarantine;
import org.hob.job.LoopStatus;
import org.hob.job.LoopView;

/**
 * What the guard of a house knows at one moment.
 *
 * @param guarded whether there is a guard; without one the rest is empty but for the take-overs
 * @param avoided how long others would have waited
 * @param takeOvers how often the turn was taken from its holder
 * @param culprits the places that kept it
 * @param pauses when everybody stood still
 * @param quarantined who is kept out
 * @param policies what holds for the bundles that were seen, by name
 */
record GuardReport(
        boolean guarded,
        Duration avoided,
        long takeOvers,
        List<Culprit> culprits,
        List<Pause> pauses,
        List<Quarantine> quarantined,
        SortedMap<String, Policy> policies) {

    /** Asks the guard. */
    static GuardReport of(Guard guard, LoopView loop) {
        LoopStatus status = loop.status();
        List<Culprit> culprits = guard.culprits();
        List<Quarantine> quarantined = guard.quarantined();
        SortedMap<String, Policy> policies = new TreeMap<>();
        Stream.of(
                        status.lanes().stream().map(LoopStatus.Lane::bundle),
                        culprits.stream().map(Culprit::bundle),
                        quarantined.stream().map(Quarantine::bundle))
                .flatMap(bundles -> bundles)
                .forEach(bundle -> policies.computeIfAbsent(bundle, guard::policy));
        return new GuardReport(
                true, guard.avoided(), status.takeOvers(), culprits, guard.pauses(), quarantined, policies);
    }

    /** Says that there is nobody to ask. */
    static GuardReport without(LoopView loop) {
        return new GuardReport(
                false, Duration.ZERO, loop.status().takeOvers(), List.of(), List.of(), List.of(), new TreeMap<>());
    }
}
