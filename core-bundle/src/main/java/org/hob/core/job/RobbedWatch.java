package org.hob.core.job;

import java.util.Collection;

/** Looks at those who were robbed of the turn: who has ended, who waits, and who does not come back and is condemned. By the watchdog alone. */
final class RobbedWatch {

    private static final long ENDLESS_NANOS = 2_000_000_000;

    private final Succession succession;
    private final Journal journal;
    private final Witness witness;
    private final Condemned condemned = new Condemned();
    private volatile long endless = ENDLESS_NANOS;

    RobbedWatch(Succession succession, Journal journal, Witness witness) {
        this.succession = succession;
        this.journal = journal;
        this.witness = witness;
    }

    void look() {
        var robberies = succession.all();
        if (robberies.isEmpty()) return;
        letGoWhoHasEnded(robberies);
        condemned.spareOthers(robberies);
        for (var robbery : robberies) look(robbery);
        if (succession.robbed().findAny().isPresent()) succession.refill();
    }

    private void letGoWhoHasEnded(Collection<Robbery> robberies) {
        for (var each = robberies.iterator(); each.hasNext(); ) {
            var robbery = each.next();
            if (!robbery.isOver()) continue;
            // Once more: who ended it may have had no room to.
            robbery.leaveGate();
            each.remove();
            witness.ended(robbery.stall());
        }
    }

    private void look(Robbery robbery) {
        robbery.look();
        if (robbery.becomesLong()) witness.lasts(robbery.stall());
        if (robbery.isEndless(endless) && robbery.condemn()) {
            var stall = robbery.stall();
            journal.say(System.Logger.Level.ERROR, Misuse.condemned(robbery.execution(), stall.nanos()));
            witness.condemned(stall);
            condemned.add(robbery);
        } else if (robbery.waits()) {
            robbery.lane().gate().poke();
        }
        robbery.lookedAt();
    }

    /** Says how long a robbed job may compute, in nanoseconds of CPU time, before it is condemned. Turn: never waits. */
    void endless(long nanos) {
        endless = nanos;
    }

    void endRunawaysBy(Runaways runaways) {
        condemned.endBy(runaways);
    }
}
