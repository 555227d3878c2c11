package org.hob.core.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
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

    /** Returns what a stage failed with, without the wrapper that stages put round it. */
    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
