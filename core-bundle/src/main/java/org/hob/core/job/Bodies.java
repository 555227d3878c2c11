package org.hob.core.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/** Forms of code that are the same to the loop. */
final class Bodies {

    private Bodies() {}

    static Callable<@Nullable Object> withoutResult(Segment.Body body) {
        return () -> {
            body.run();
            return null;
        };
    }

    /** Completes a stage with that result, or with what a task failed with. */
    static <R extends @Nullable Object> void complete(CompletableFuture<R> stage, Supplier<? extends R> result) {
        try {
            stage.complete(result.get());
        } catch (TaskException.Failed failed) {
            stage.completeExceptionally(failed.getCause() == null ? failed : failed.getCause());
        } catch (Throwable failure) {
            stage.completeExceptionally(failure);
        }
    }

    /** Returns what a stage failed with, without the wrapper that stages put round it. */
    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
