package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that are cancelled, by several and with the turn and without, just when they begin, wait or end: each ends once, and no interrupt hits the next one. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class TaskRaceTest {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 8;

    private final OneOwner house;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong cancelled = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    TaskRaceTest(boolean portable) {
        house = new OneOwner(portable);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void cancelAndEnd_atTheSameTime_isOneOfTheTwo() throws Exception {
        long end = System.nanoTime() + NANOS;
        var all = new ArrayList<Thread>();
        for (int n = 0; n < 3; n++) {
            all.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) round();
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        for (var thread : all) thread.join();
        assertThat(failures).isEmpty();
        assertThat(cancelled.get()).isPositive();
        assertThat(done.get()).isPositive();
        assertThat(house.loop.leftovers()).isEmpty();
    }

    private void round() {
        var doomed = new ArrayList<Task<?>>();
        var others = new ArrayList<Task<?>>();
        for (int n = 0; n < AT_ONCE; n++) {
            doomed.add(start(this::work));
            others.add(start(this::workUndisturbed));
        }
        for (var task : doomed) cancelSomehow(task);
        for (var task : doomed) awaitEnd(task);
        for (var task : others) task.await(PATIENCE);
    }

    private Task<?> start(Job job) {
        boolean blocking = ThreadLocalRandom.current().nextBoolean();
        return house.scope.start(blocking ? Job.blocking(job) : Job.coroutine(job));
    }

    private void cancelSomehow(Task<?> task) {
        int dice = ThreadLocalRandom.current().nextInt(4);
        if (dice == 0) house.scope.add(Job.callback(task::cancel));
        if (dice <= 1) house.scope.add(Job.blocking(task::cancel));
        if (dice == 2) task.cancel();
    }

    private void awaitEnd(Task<?> task) {
        try {
            task.await(PATIENCE);
            done.incrementAndGet();
        } catch (TaskException.WasCancelled expected) {
            cancelled.incrementAndGet();
        }
    }

    private void work() {
        switch (ThreadLocalRandom.current().nextInt(3)) {
            case 0 ->
                house.scope.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextInt(100_000)));
            case 1 -> LockSupport.parkNanos(this, 20_000);
            default -> {}
        }
    }

    /** Is cancelled by nobody, and so interrupted by nobody. */
    private void workUndisturbed() {
        boolean before = Thread.currentThread().isInterrupted();
        work();
        if (before || Thread.currentThread().isInterrupted())
            failures.add(new AssertionError("interrupted for another"));
    }
}
