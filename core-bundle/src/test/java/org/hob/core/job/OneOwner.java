package org.hob.core.job;

/** A loop with owners, for tests; closes with the test. */
final class OneOwner implements AutoCloseable {

    final Journal journal;
    final Loop loop;
    final JobScope scope;

    OneOwner(boolean portable) {
        this(portable, HouseClock.ofMachine());
    }

    OneOwner(boolean portable, HouseClock clock) {
        this(portable, clock, Witness.NOBODY);
    }

    OneOwner(boolean portable, HouseClock clock, Witness witness) {
        this(portable, clock, witness, new Journal());
    }

    /** Starts one that says to that log what it has to say. */
    OneOwner(boolean portable, HouseClock clock, System.Logger log) {
        this(portable, clock, Witness.NOBODY, new Journal(log));
    }

    private OneOwner(boolean portable, HouseClock clock, Witness witness, Journal journal) {
        this.journal = journal;
        loop = portable ? Loop.startPortable(clock, journal, witness) : Loop.start(clock, journal, witness);
        scope = another("owner", "bundle");
    }

    JobScope another(String owner, String bundle) {
        return new JobScope(loop, loop.lane(owner, new Gate(bundle)));
    }

    @Override
    public void close() {
        loop.close();
        journal.close();
    }
}
