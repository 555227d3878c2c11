package org.acme.gremlins;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Job;

/** Sleeps. */
final class Sleeps {

    private Sleeps() {}

    @Gremlin(value = "Thread.sleep", like = "time.sleep")
    static Job sleep(Stage stage) {
        return () -> Thread.sleep(Stage.MILLIS); // Sleeps on purpose: that is the harm.
    }

    @Gremlin("TimeUnit.sleep in synchronized")
    static Job sleepInSynchronized(Stage stage) {
        return () -> {
            synchronized (stage) {
                TimeUnit.MILLISECONDS.sleep(Stage.MILLIS);
            }
        };
    }

    @Gremlin("LockSupport.parkNanos")
    static Job park(Stage stage) {
        return () -> {
            long end = System.nanoTime() + Stage.MILLIS * 1_000_000;
            while (System.nanoTime() < end) LockSupport.parkNanos(stage, end - System.nanoTime());
        };
    }

    @Gremlin("Object.wait")
    @SuppressWarnings("WaitNotInLoop")
    static Job objectWait(Stage stage) {
        return () -> {
            synchronized (stage) {
                stage.wait(Stage.MILLIS);
            }
        };
    }

    @Gremlin(value = "a sleep that never ends", endless = true)
    static Job sleepForEver(Stage stage) {
        return () -> Stage.over().await();
    }

    @Gremlin(value = "a wait that never ends and cannot be interrupted", endless = true)
    static Job stubborn(Stage stage) {
        return () -> {
            while (!Stage.isOver()) {
                try {
                    Stage.over().await();
                } catch (InterruptedException never) {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
