package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.hob.job.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is woken, looked at, or cancelled at the very moment at which it gets the turn or lets it go. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class WakeRaceTest {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final OneOwner house;
    private final long end = System.nanoTime() + NANOS;
    private long first;
    private long second;
    private long torn;

    WakeRaceTest(boolean portable) {
        house = new OneOwner(portable);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void coroutineThatIsWokenByMany_runsOnOneThreadAtATime(boolean looked) throws InterruptedException {
        var sleeper = new AtomicReference<Thread>();
        var steps = house.scope.start(coroutine(() -> {
            sleeper.set(Thread.currentThread());
            while (System.nanoTime() < end) {
                change();
                if (first % 2 == 0) Thread.yield();
                else LockSupport.park();
            }
        }));
        var wakers = new ArrayList<Thread>();
        for (boolean looks : new boolean[] {false, looked}) {
            wakers.add(Thread.ofPlatform().start(() -> wake(sleeper, looks)));
        }
        for (var waker : wakers) waker.join();
        LockSupport.unpark(sleeper.get());
        steps.await(Duration.ofSeconds(20));
        assertThat(torn).isZero();
        assertThat(first).isEqualTo(second).isGreaterThan(20);
    }

    private void wake(AtomicReference<Thread> sleeper, boolean looks) {
        while (System.nanoTime() < end) {
            var thread = sleeper.get();
            LockSupport.unpark(thread);
            if (looks && thread != null) thread.getStackTrace();
        }
    }

    @Test
    void turnThatIsAskedForAndCancelled_isLentToSomebodyOrToNobody() {
        while (System.nanoTime() < end) {
            List<Task<?>> tasks = new ArrayList<>();
            // Something to do, so that the turn cannot be borrowed from a sleeper.
            for (int n = 0; n < 20; n++) house.scope.add(callback(Thread::onSpinWait));
            for (int n = 0; n < 4; n++) tasks.add(house.scope.start(blocking(() -> house.scope.turn(this::change))));
            for (var task : tasks) {
                if (ThreadLocalRandom.current().nextBoolean()) Thread.yield();
                task.cancel();
            }
            house.scope.start(callback(this::change)).await(Duration.ofSeconds(20));
        }
        house.scope.turn(this::change);
        assertThat(torn).isZero();
        assertThat(first).isEqualTo(second).isGreaterThan(20);
    }

    /** Only a lock of the home's own can stop a job there; its server waits for it with the turn. */
    @Test
    void coroutineThatStopsInsideTheHome_letsNobodyInMeanwhile() {
        var lock = new ReentrantLock();
        while (System.nanoTime() < end) {
            Task<?> inside;
            Task<?> other;
            lock.lock();
            try {
                inside = house.scope.start(coroutine(() -> house.scope.inHome(() -> stopAt(lock))));
                while (!lock.hasQueuedThreads()) Thread.onSpinWait();
                other = house.scope.start(callback(this::change));
            } finally {
                lock.unlock();
            }
            inside.await(Duration.ofSeconds(20));
            other.await(Duration.ofSeconds(20));
        }
        assertThat(torn).isZero();
        assertThat(first).isEqualTo(second).isGreaterThan(20);
    }

    private void stopAt(Lock lock) {
        first++;
        lock.lock();
        try {
            second++;
        } finally {
            lock.unlock();
        }
    }

    private void change() {
        if (first != second) torn++;
        first++;
        Thread.onSpinWait();
        second++;
    }
}
