package org.hob.core.state;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.hob.core.job.JobScope;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.jspecify.annotations.Nullable;

/**
 * How long a state has passed a test: from when it begins to until it ceases to. Looked at in callbacks of the owner, so guarded by the turn. What it
 * watches with ends with it; the job it starts is the owner's, and goes on.
 */
final class Held {

    private final JobScope watching;
    private final JobScope owner;
    private final StateTable table;
    private final EntityId id;
    private final Predicate<State> test;
    private final Duration time;
    private final Listener<State> job;
    private @Nullable Task<?> timer;
    private boolean passes;

    Held(
            JobScope watching,
            JobScope owner,
            StateTable table,
            EntityId id,
            Predicate<State> test,
            Duration time,
            Listener<State> job) {
        this.watching = watching;
        this.owner = owner;
        this.table = table;
        this.id = id;
        this.test = test;
        this.time = time;
        this.job = job;
    }

    /** Looks at what is the case already. */
    void begin() {
        look(Optional.<State>ofNullable(table.state(id)));
    }

    void changed(StateChanged change) {
        look(change.now());
    }

    private void look(Optional<State> now) {
        boolean before = passes;
        passes = now.filter(test).isPresent();
        if (passes == before) return;
        if (timer != null) timer.cancel();
        timer = passes ? watching.after(time, Job.callback(this::held)) : null;
    }

    private void held() {
        Optional.<State>ofNullable(table.state(id)).ifPresent(state -> owner.add(job, state));
    }
}
