package org.hob.automation.run;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hob.automation.Trace.Outcome;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/** One run of a routine: a coroutine from its first step to its last. Guarded by the turn of its home. */
public final class Performance {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");

    private final Routine of;
    private final Variables variables;
    private final Frame frame;
    private final Recording recording;
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private @Nullable Task<?> task;
    private @Nullable Home home;
    private @Nullable Object response;
    private @Nullable String answer;
    private boolean isOver;

    /**
     * What a run gives to who waits for it.
     *
     * @param response what it stopped with
     * @param answer what it says to who spoke
     * @param failure what it failed with
     */
    public record Result(
            @Nullable Object response,
            Optional<String> answer,
            @Nullable Exception failure) {}

    Performance(Routine of, Variables variables, Frame frame, Recording recording) {
        this.of = of;
        this.variables = variables;
        this.frame = frame;
        this.recording = recording;
    }

    Frame frame() {
        return frame;
    }

    Recording recording() {
        return recording;
    }

    Routine routine() {
        return of;
    }

    /** Returns its end. */
    public CompletableFuture<Result> result() {
        return result;
    }

    /** Returns the house for as long as it runs. */
    Home home() {
        var known = home;
        if (known != null) return known;
        var mine = of.home().scope();
        home = mine;
        return mine;
    }

    void answer(@Nullable String text) {
        answer = text;
    }

    void begin() {
        task = of.home().start(frame, Job.coroutine(this::play));
    }

    /** Ends it: a wait ends at once, a step that does not wait goes on to its end. */
    public void cancel() {
        if (isOver) return;
        var running = task;
        if (running != null) running.cancel();
        over(Outcome.CANCELLED, null);
    }

    private void play() {
        var outcome = Outcome.CANCELLED;
        Exception failure = null;
        try {
            outcome = new Block(this, variables, false).playAll(of.lines()) ? Outcome.FINISHED : Outcome.ABORTED;
        } catch (Halt.Stopped stop) {
            response = stop.response();
            outcome = Outcome.FINISHED;
        } catch (Halt given) {
            outcome = Outcome.ABORTED;
        } catch (Exception failed) {
            outcome = Outcome.ERROR;
            failure = failed;
        } finally {
            over(outcome, failure);
        }
    }

    private void over(Outcome how, @Nullable Exception failure) {
        if (isOver) return;
        isOver = true;
        recording.end(how);
        if (failure != null) LOG.log(Level.ERROR, of.name() + ": " + said(failure));
        if (home != null) home.close();
        of.ended(this);
        result.complete(new Result(response, Optional.ofNullable(answer), failure));
    }

    private static String said(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
