package org.hob.automation.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.hob.automation.Trace;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;

/** The traces of the last runs of one automation or script. Guarded by the turn of its owner. */
public final class TraceLog {

    private final Home home;
    private final int kept;
    private final Deque<Recording> recordings = new ArrayDeque<>();
    private long runs;

    /** Makes one that keeps so many. */
    public TraceLog(Home home, int kept) {
        this.home = home;
        this.kept = kept;
    }

    /** Begins one. Turn: held. */
    public Recording begin(Map<String, @Nullable Object> trigger) {
        var recording = new Recording(home, ++runs, trigger);
        recordings.addLast(recording);
        if (recordings.size() > kept) recordings.removeFirst();
        return recording;
    }

    /** Returns all, the newest first. Turn: held. */
    public List<Trace> traces() {
        var all = new ArrayList<Trace>(recordings.size());
        recordings.descendingIterator().forEachRemaining(recording -> all.add(recording.trace()));
        return all;
    }
}
