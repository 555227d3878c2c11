package org.hob.core.home;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.hob.core.job.JobScope;
import org.hob.core.job.Reason;
import org.hob.home.ReadFailed;
import org.hob.home.SetupException;
import org.hob.job.Cancelled;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/** How a reading ended, in words that were asked for outside the home: the messages of exceptions are foreign code. */
sealed interface Answer<D> {

    /** It was read. */
    record Got<D>(D data) implements Answer<D> {}

    /** It was cancelled: its scope has ended. */
    record Gone<D>() implements Answer<D> {}

    /** It failed; it is expected if devices do so now and then. */
    record Failed<D>(Throwable failure, String why, boolean isExpected, Optional<Duration> retryAfter)
            implements Answer<D> {}

    /** Returns the answer of a task of that scope's that has ended. Turn: not inside the home. */
    @SuppressWarnings("NullAway") // an integration may return null all the same
    static <D> Answer<D> of(Task<D> task, JobScope scope) {
        try {
            @Nullable D data = task.await();
            return data == null
                    ? failed(new IllegalStateException("null was read (expected: something)"))
                    : new Got<>(data);
        } catch (TaskException.WasCancelled | Cancelled gone) {
            // Or else what it waited for was cancelled, by its own client perhaps, and nobody else will say so.
            return scope.isClosed() ? new Gone<>() : failed(gone);
        } catch (TaskException.Failed failed) {
            return failed(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException | Error failed) {
            return failed(failed);
        }
    }

    /** Returns what it means that reading failed so. Turn: not inside the home, unless the failure is the house's own. */
    static <D> Failed<D> failed(Throwable failure) {
        boolean isExpected = failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof RejectedExecutionException
                || failure instanceof TaskException.TimedOut
                || failure instanceof TaskException.WasCancelled
                || failure instanceof ReadFailed
                || failure instanceof SetupException;
        boolean speaks = failure instanceof ReadFailed || failure instanceof SetupException;
        var retryAfter = failure instanceof ReadFailed failed ? failed.retryAfter() : Optional.<Duration>empty();
        return new Failed<>(failure, speaks ? Reason.messageOf(failure) : Reason.of(failure), isExpected, retryAfter);
    }
}
