package org.hob.itests.stress;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Reads the log of the house while a storm blows: what has failed in the house is a violation, what is said of the storm's jobs is meant to be. */
final class Complaints extends Handler implements AutoCloseable {

    private final Logger log = Logger.getLogger("org.hob");
    private final Tally tally;

    private Complaints(Tally tally) {
        this.tally = tally;
    }

    /** Begins. */
    static Complaints about(Tally tally) {
        var complaints = new Complaints(tally);
        complaints.log.addHandler(complaints);
        complaints.log.setUseParentHandlers(false);
        return complaints;
    }

    @Override
    public void publish(LogRecord said) {
        var failure = said.getThrown();
        if (failure == null) tally.operation("lines in the log").increment();
        else tally.failure(said.getMessage(), failure);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        log.removeHandler(this);
        log.setUseParentHandlers(true);
    }
}
