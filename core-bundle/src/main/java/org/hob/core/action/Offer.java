package org.hob.core.action;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hob.action.Action;
import org.hob.core.job.Belonging;
import org.hob.core.job.JobScope;
import org.hob.core.job.JobType;
import org.hob.event.Context;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * An action that is not an entity's, and who does it.
 *
 * @param <A> the action
 */
final class Offer<A extends Action> implements Subscription, Belonging {

    private final JobScope scope;
    private final ActionKind kind;
    private final Class<A> type;
    private final JobType job;
    private final Function<A, Callable<@Nullable Object>> code;
    private final ActionTable table;

    Offer(
            JobScope scope,
            ActionKind kind,
            Class<A> type,
            JobType job,
            Function<A, Callable<@Nullable Object>> code,
            ActionTable table) {
        this.scope = scope;
        this.kind = kind;
        this.type = type;
        this.job = job;
        this.code = code;
        this.table = table;
    }

    ActionKind kind() {
        return kind;
    }

    /** Does it by its kind. Turn: never waits. */
    Task<?> take(Action action, Context because) {
        return scope.launchSoon(job, code.apply(type.cast(action)), because);
    }

    @Override
    public void close() {
        scope.inHomeAnyway(() -> table.leave(this));
    }

    @Override
    public void end() {
        close();
    }
}
