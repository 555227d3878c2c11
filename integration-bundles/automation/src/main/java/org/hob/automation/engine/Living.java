package org.hob.automation.engine;

import java.util.List;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a file and what lives by it: read away from the loop, then opened in a home of its own; opened anew when a kind that it needs comes or goes.
 *
 * @param <P> what it is when it is read
 */
abstract class Living<P> {

    private final Home scope;
    private final Entries.Entry entry;
    private volatile Readout<P> readout;
    private @Nullable Home home;

    Living(Home scope, Entries.Entry entry, Readout<P> readout) {
        this.scope = scope;
        this.entry = entry;
        this.readout = readout;
    }

    /** Reads it. */
    abstract Readout<P> read(Entries.Entry entry, Mistakes mistakes);

    /** Returns a home for it, within that one. */
    abstract Home fresh(Home within);

    /** Brings it to life in a home of its own. */
    abstract void open(Home home, Readout<P> readout);

    final Entries.Entry entry() {
        return entry;
    }

    /** Opens it soon. */
    void begin() {
        scope.add(Job.callback(this::open));
    }

    /** Returns what came or went since it was read. */
    List<String> missed(KindTable kinds) {
        return kinds.changedSince(readout.edition());
    }

    private void open() {
        if (home != null) home.close();
        var fresh = fresh(scope);
        home = fresh;
        open(fresh, readout);
    }

    /** Reads it again if it may need that kind, and opens it again if it does. On a worker; one after the other, so that the last to be read stays. */
    synchronized void kindChanged(String what) {
        if (!readout.missing().contains(what) && !says(what)) return;
        var again = read(entry, new Mistakes());
        scope.add(Job.callback(() -> become(again)));
    }

    private void become(Readout<P> again) {
        if (again.isMadeOfTheSame(readout)) return;
        readout = again;
        open();
    }

    /** Returns whether that word stands anywhere in it: then it is worth reading it again. */
    private boolean says(String what) {
        return entry.node().toString().contains(what.substring(what.indexOf(' ') + 1));
    }
}
