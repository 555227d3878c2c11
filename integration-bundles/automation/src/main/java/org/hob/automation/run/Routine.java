package org.hob.automation.run;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hob.automation.Trace.Outcome;
import org.hob.automation.judge.Judge;
import org.hob.automation.language.Line;
import org.hob.automation.language.Mode;
import org.hob.automation.language.Severity;
import org.hob.event.Context;
import org.hob.home.Home;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/** A sequence with a name and a mode: starts runs of it, or not. Guarded by the turn of its home. */
public final class Routine {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");

    /**
     * What a routine is.
     *
     * @param name as its entity is called
     * @param mode what it does when it is to begin while it runs
     * @param max how often it runs at the same time, and waits to, at most
     * @param exceeded how loudly it is said that it does not begin
     * @param lines what it does
     */
    public record Plan(String name, Mode mode, int max, Severity exceeded, List<Line> lines) {}

    private final Home home;
    private final Templates templates;
    private final Judge judge;
    private final Plan plan;
    private final Runnable changed;
    private final List<Performance> running = new ArrayList<>();
    private final Deque<Performance> queue = new ArrayDeque<>();
    private @Nullable Instant lastBegun;
    private @Nullable String lastAlias;

    /** Makes one; {@code changed} is called whenever what it shows of itself has changed. */
    public Routine(Home home, Templates templates, Judge judge, Plan plan, Runnable changed) {
        this.home = home;
        this.templates = templates;
        this.judge = judge;
        this.plan = plan;
        this.changed = changed;
    }

    public String name() {
        return plan.name;
    }

    Home home() {
        return home;
    }

    Templates templates() {
        return templates;
    }

    Judge judge() {
        return judge;
    }

    List<Line> lines() {
        return plan.lines;
    }

    /** Returns how often it runs now, or waits to. */
    public int runs() {
        return running.size() + queue.size();
    }

    /** Is told when it began last before a restart. */
    public void beganBefore(@Nullable Instant when) {
        if (lastBegun == null) lastBegun = when;
    }

    /** Returns when it began last. */
    public @Nullable Instant lastBegun() {
        return lastBegun;
    }

    /** Returns what the step is called that it came to last and that has a name. */
    public @Nullable String lastAlias() {
        return lastAlias;
    }

    void isAt(Line line) {
        if (line.alias() == null || line.alias().equals(lastAlias)) return;
        lastAlias = line.alias();
        changed.run();
    }

    /** Begins a run that nobody called, as an automation does; nothing if its mode is against it. */
    public Optional<Performance> begin(Variables variables, Context context, Recording recording) {
        return begin(new Performance(this, variables, Frame.outermost(context, this), recording));
    }

    /** Begins a run that was called because of that; nothing if its mode is against it. */
    public Optional<Performance> call(Variables variables, Context because, Recording recording) {
        return begin(new Performance(this, variables, Frame.calledBy(because, this), recording));
    }

    private Optional<Performance> begin(Performance one) {
        var against = against(one);
        if (against != null) {
            one.recording().end(against);
            return Optional.empty();
        }
        lastBegun = one.recording().begun();
        if (plan.mode == Mode.QUEUED && !running.isEmpty()) {
            queue.add(one);
            changed.run();
            return Optional.of(one);
        }
        var before = plan.mode == Mode.RESTART ? List.copyOf(running) : List.<Performance>of();
        play(one);
        before.forEach(Performance::cancel);
        changed.run();
        return Optional.of(one);
    }

    private void play(Performance one) {
        running.add(one);
        one.begin();
    }

    private @Nullable Outcome against(Performance one) {
        boolean waitsForItself = plan.mode == Mode.RESTART || plan.mode == Mode.QUEUED;
        if (waitsForItself && one.frame().isWithin(this)) {
            LOG.log(
                    Level.WARNING,
                    plan.name + ": called by itself: " + one.frame().path() + " (expected: another mode)");
            return Outcome.DISALLOWED_RECURSION_DETECTED;
        }
        if (running.isEmpty()) return null;
        if (plan.mode == Mode.SINGLE) {
            exceeded("already running");
            return Outcome.FAILED_SINGLE;
        }
        if (plan.mode == Mode.RESTART || runs() < plan.max) return null;
        exceeded("runs " + runs() + " times already (expected: less than max)");
        return Outcome.FAILED_MAX_RUNS;
    }

    private void exceeded(String what) {
        if (plan.exceeded.level() != Level.OFF) LOG.log(plan.exceeded.level(), plan.name + ": " + what);
    }

    /** Is told that a run has ended. */
    void ended(Performance one) {
        if (!running.remove(one) && !queue.remove(one)) return;
        var next = running.isEmpty() ? queue.poll() : null;
        if (next != null) play(next);
        if (runs() == 0) lastAlias = null;
        changed.run();
    }

    /** Ends all that runs or waits to. */
    public void stop() {
        List.copyOf(queue).forEach(Performance::cancel);
        List.copyOf(running).forEach(Performance::cancel);
    }
}
