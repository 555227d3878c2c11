package org.hob.core.job;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The bundles that have condemned jobs: their loops are to end while there are such, and cost nothing when there are none. By the watchdog alone. */
final class Condemned {

    private final Set<String> bundles = new HashSet<>();
    private volatile Runaways runaways = new Nobody();

    /** Says who ends loops from now on. */
    void endBy(Runaways by) {
        runaways = by;
    }

    /** Adds the bundle of a job that was just condemned. */
    void add(Robbery condemned) {
        var bundle = condemned.lane().bundle();
        bundles.add(bundle);
        runaways.end(bundle);
    }

    /** Spares the bundles that are not among those of the robbed jobs any more. */
    void spareOthers(Collection<Robbery> robbed) {
        if (bundles.isEmpty()) return;
        var left = robbed.stream().map(robbery -> robbery.lane().bundle()).collect(Collectors.toSet());
        for (var bundle : Set.copyOf(bundles)) {
            if (left.contains(bundle)) continue;
            bundles.remove(bundle);
            runaways.spare(bundle);
        }
    }

    /** Where nothing is woven. */
    private static final class Nobody implements Runaways {

        @Override
        public void end(String bundle) {}

        @Override
        public void spare(String bundle) {}
    }
}
