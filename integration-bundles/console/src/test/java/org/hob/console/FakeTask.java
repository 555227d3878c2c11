package org.hob.console;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.TaskException;

/** A task that has ended in some way, or that never ends: then waiting is over at once, as if the limit had passed. */
record FakeTask(boolean isDone, Supplier<Map<String, Object>> end) implements Task<Map<String, Object>> {

    static FakeTask done(Map<String, Object> result) {
        return new FakeTask(true, () -> result);
    }

    static FakeTask failed(RuntimeException failure) {
        return new FakeTask(true, () -> {
            throw failure;
        });
    }

    static FakeTask endless() {
        return new FakeTask(false, () -> {
            throw new TaskException.TimedOut("light.turn_on", Duration.ofSeconds(10));
        });
    }

    @Override
    public Map<String, Object> await(Duration limit) {
        return end.get();
    }

    @Override
    public Map<String, Object> await() {
        throw new UnsupportedOperationException("without a limit");
    }

    @Override
    public void cancel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void whenDone(Listener<? super Task<Map<String, Object>>> job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Map<String, Object>> toStage() {
        throw new UnsupportedOperationException();
    }
}
