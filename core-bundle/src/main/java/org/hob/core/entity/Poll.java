package org.hob.core.entity;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.hob.core.job.JobScope;
import org.hob.core.job.JobType;
import org.hob.core.job.LoopTask;
import org.hob.core.job.Reason;
import org.hob.entity.Entity;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one entity at an interval what it has to say. An entity shows after it has been asked once, or has not answered for {@value #PATIENCE_SECONDS} s.
 * One that is still being asked when the next time comes is not asked again.
 *
 * @param <R> the domain's reading
 */
final class Poll<R extends Record> {

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final int PATIENCE_SECONDS = 10;

    /** What asks before the interval is over. */
    static final JobType REFRESH = new JobType(JobKind.CALLBACK, Overlap.PARALLEL, "refresh");

    private final Resident<R> resident;
    private final JobType type;
    private final Duration interval;
    private final Job shows;
    private final Job asks;
    private final List<LoopTask<@Nullable Object>> waiting = new ArrayList<>();
    private @Nullable JobScope life;
    private boolean running;
    private boolean isSlow;

    private Poll(Resident<R> resident, JobType type) {
        this.resident = resident;
        this.type = type;
        interval = resident.entity().description().pollEvery().orElse(USUAL);
        var classifier = resident.scope().loop().classifier();
        shows = classifier.known(Job.callback(resident::show));
        asks = classifier.known(Job.callback(this::ask));
    }

    /** Returns its poll, if it overrides {@link Entity#update()}. Turn: not inside the home, for it may look at classes. */
    static <R extends Record> Optional<Poll<R>> of(Resident<R> resident) {
        return Optional.ofNullable(resident.jobs().update()).map(type -> new Poll<>(resident, type));
    }

    /** Begins. Turn: held, inside the home. */
    void start() {
        ask();
        var scope = (JobScope) resident.scope().scope();
        life = scope;
        scope.after(Duration.ofSeconds(PATIENCE_SECONDS), shows);
        scope.every(interval, asks);
    }

    /** Ends. Turn: held, inside the home. */
    void end() {
        if (life != null) life.close();
        told();
    }

    /** Asks, unless it is being asked, and ends that task when it has answered. Turn: held, inside the home. */
    void askFor(LoopTask<@Nullable Object> done) {
        waiting.add(done);
        if (!running) ask();
    }

    private void told() {
        var all = List.copyOf(waiting);
        waiting.clear();
        for (var each : all) each.complete(null);
    }

    private void ask() {
        if (running) {
            if (!isSlow) say(Level.WARNING, "takes longer than its interval of " + interval);
            isSlow = true;
            return;
        }
        running = true;
        try {
            resident.work().launch(type, resident.entity()::update, null, this::asked);
        } catch (RejectedExecutionException full) {
            running = false;
            resident.lost(Reason.of(full));
            told();
        }
    }

    /** Says what follows, before a worker may be done with it: the rest would be done right here, inside the home. */
    private void asked(LoopTask<@Nullable Object> task) {
        task.observe();
        task.then(() -> answered(task));
    }

    /** Passes on what the entity answered; on the thread that answered, outside the home, since the answer is foreign. */
    private void answered(LoopTask<@Nullable Object> task) {
        resident.scope().post(() -> {
            running = false;
            isSlow = false;
        });
        try {
            report(task.await());
        } catch (TaskException.WasCancelled | Cancelled gone) {
            // Or else what it waited for was cancelled, by its own client perhaps.
            if (!resident.scope().isClosed()) resident.lost(Reason.of(gone));
        } catch (TaskException.Failed failed) {
            resident.lost(Reason.of(failed.getCause()));
        } catch (RuntimeException | Error failed) {
            resident.lost(Reason.of(failed));
        } finally {
            resident.scope().post(this::told);
        }
    }

    @SuppressWarnings("unchecked")
    private void report(@Nullable Object reading) {
        if (reading == null) resident.lost("update() returned null (expected: a reading)");
        else resident.report((R) reading);
    }

    private void say(Level level, String what) {
        JobScope scope = resident.scope();
        scope.loop().journal().say(level, scope.lane().owner() + ": updating " + resident.id() + ' ' + what);
    }
}
