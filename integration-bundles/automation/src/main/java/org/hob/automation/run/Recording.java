package org.hob.automation.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.Trace;
import org.hob.automation.Trace.Outcome;
import org.hob.automation.judge.Verdict;
import org.hob.automation.judge.Witness;
import org.hob.automation.language.Clause;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;

/** The trace of one run while it is written. Of a line that a loop comes by again and again only the last are kept. Guarded by the turn of its owner. */
public final class Recording implements Witness {

    private static final int KEPT_IN_LOOPS = 20;
    private static final int USUAL = 8;

    private final Home home;
    private final long run;
    private final Instant begun;
    private final Map<String, @Nullable Object> trigger;
    private final List<Mark> marks = new ArrayList<>(USUAL);
    private @Nullable Map<String, Deque<Mark>> looped;
    private int dropped;
    private Outcome outcome = Outcome.RUNNING;
    private @Nullable Instant ended;

    /** Begins one, with the variable {@code trigger} if there is one. */
    public Recording(Home home, long run, Map<String, @Nullable Object> trigger) {
        this.home = home;
        this.run = run;
        this.trigger = trigger;
        begun = home.now();
    }

    /** Returns when it began. */
    public Instant begun() {
        return begun;
    }

    Mark begin(String path) {
        var mark = new Mark(path, marks.isEmpty() ? begun : home.now());
        marks.add(mark);
        return mark;
    }

    /** Begins a line within a loop. */
    Mark beginAgain(String path) {
        var mark = begin(path);
        if (looped == null) looped = new HashMap<>();
        var those = looped.computeIfAbsent(path, _ -> new ArrayDeque<>());
        those.add(mark);
        if (those.size() > KEPT_IN_LOOPS) {
            those.remove().drop();
            if (++dropped > marks.size() / 2) clear();
        }
        return mark;
    }

    private void clear() {
        marks.removeIf(Mark::isDropped);
        dropped = 0;
    }

    @Override
    public void judged(Clause clause, Verdict verdict, @Nullable RuntimeException failure) {
        var mark = looped == null ? begin(clause.path()) : beginAgain(clause.path());
        if (failure != null) mark.failed(failure);
        else if (verdict == Verdict.NEUTRAL) mark.result("enabled", false);
        else mark.result("result", verdict == Verdict.YES);
    }

    /** Ends it. Has no effect the second time. */
    public void end(Outcome how) {
        if (outcome != Outcome.RUNNING) return;
        outcome = how;
        ended = home.now();
    }

    /** Notes a failure before the first step. */
    public void failed(String path, Throwable failure) {
        begin(path).failed(failure);
    }

    /** Notes where it began. */
    public void began(String path) {
        var _ = begin(path);
    }

    /** Returns what is known so far. Turn: held. */
    public Trace trace() {
        return new Trace(
                run,
                begun,
                Optional.ofNullable(ended),
                outcome,
                trigger,
                marks.stream().filter(mark -> !mark.isDropped()).map(Mark::line).toList());
    }
}
