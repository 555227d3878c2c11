package org.hob.mqtt.discovery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/** A task of the quiet home: done as soon as it is asked for, or run later unless it was cancelled. */
final class DoneTask implements Task<@Nullable Void> {

    private final Runnable job;
    private boolean ended;

    DoneTask(Runnable job) {
        this.job = job;
    }

    void runNow() {
        if (ended) return;
        ended = true;
        job.run();
    }

    @Override
    public @Nullable Void await() {
        runNow();
        return null;
    }

    @Override
    public @Nullable Void await(Duration limit) {
        return await();
    }

    @Override
    public void cancel() {
        ended = true;
    }

    @Override
    public boolean isDone() {
        return ended;
    }

    @Override
    public void whenDone(Listener<? super Task<@Nullable Void>> job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<@Nullable Void> toStage() {
        return CompletableFuture.completedFuture(null);
    }
}
