package org.hob.core.home;

import org.hob.core.job.JobScope;
import org.hob.core.job.Reason;
import org.hob.home.AuthFailed;
import org.hob.home.NotReady;
import org.hob.home.Unsupported;
import org.hob.job.Cancelled;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/** How an attempt to set up ended, in words that were asked for outside the home: the messages of exceptions are foreign code. */
sealed interface SetUpEnd {

    /** It returned. */
    record Lives() implements SetUpEnd {}

    /** It was cancelled: its owner has gone. */
    record Gone() implements SetUpEnd {}

    /** It will never work this way. */
    record Useless(String why) implements SetUpEnd {}

    /** It is to be tried again; the failure is there if it is none that is expected. */
    record Again(String why, @Nullable Throwable failure) implements SetUpEnd {}

    /** Returns the end of a task of that scope's that has ended. Turn: not inside the home. */
    static SetUpEnd of(Task<?> task, JobScope scope) {
        try {
            var _ = task.await();
            return new Lives();
        } catch (TaskException.WasCancelled | Cancelled gone) {
            // Or else what it waited for was cancelled, by its own client perhaps.
            return scope.isClosed() ? new Gone() : new Again(Reason.of(gone), null);
        } catch (AuthFailed | Unsupported useless) {
            return new Useless(Reason.messageOf(useless));
        } catch (NotReady notYet) {
            return new Again(Reason.messageOf(notYet), null);
        } catch (TaskException.Failed failed) {
            return new Again(Reason.of(failed.getCause()), failed.getCause());
        } catch (RuntimeException | Error failed) {
            return new Again(Reason.of(failed), failed);
        }
    }
}
