package org.acme.gremlins;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Callback;
import org.hob.job.Job;

/** What one does not do. */
final class Manners {

    private static final ThreadLocal<byte[]> LITTER = new ThreadLocal<>();

    private Manners() {}

    @Gremlin(value = "a callback that awaits a task", in = Where.CALLBACK)
    static Job awaits(Stage stage) {
        return () -> stage.home()
                .start(Job.coroutine(() -> stage.home().sleep(Duration.ofMillis(Stage.MILLIS))))
                .await();
    }

    @Gremlin(value = "a callback that sleeps in house time", in = Where.CALLBACK)
    static Job houseSleep(Stage stage) {
        return () -> stage.home().sleep(Duration.ofMillis(Stage.MILLIS));
    }

    @Gremlin(value = "a marked method called from a thread of its own", in = Where.HOOK, with = Marked.class)
    static Job wrongThread(Stage stage) {
        return () -> Stage.later(0, () -> new Marked().onTurn()).join();
    }

    /** Belongs on the loop. */
    static final class Marked {
        @Callback
        void onTurn() {
            Thread.onSpinWait();
        }
    }

    @Gremlin(
            value = "Thread.currentThread().interrupt()",
            in = {Where.CALLBACK, Where.COROUTINE, Where.WORKER},
            harmless = true)
    static Job interrupt(Stage stage) {
        return () -> Thread.currentThread().interrupt();
    }

    @Gremlin(
            value = "thread-locals, context class loader and name left behind",
            in = {Where.CALLBACK, Where.COROUTINE, Where.WORKER},
            harmless = true)
    static Job litter(Stage stage) {
        return () -> {
            LITTER.set(new byte[1_000_000]);
            var thread = Thread.currentThread();
            thread.setName("gremlin");
            thread.setContextClassLoader(Manners.class.getClassLoader());
            thread.setUncaughtExceptionHandler((who, what) -> {});
        };
    }

    @Gremlin(
            value = "Thread.setPriority(MIN_PRIORITY)",
            in = {Where.CALLBACK, Where.WORKER},
            harmless = true)
    static Job priority(Stage stage) {
        return () -> Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    }

    @Gremlin(value = "virtual threads that compute, born in a coroutine", in = Where.COROUTINE, harmless = true)
    static Job strays(Stage stage) {
        return () -> {
            var threads = new java.util.ArrayList<Thread>();
            for (int n = 0; n < 8; n++) threads.add(Thread.startVirtualThread(() -> spin(Stage.MILLIS)));
            for (var each : threads) each.join();
        };
    }

    private static void spin(long millis) {
        for (long end = System.nanoTime() + millis * 1_000_000; System.nanoTime() < end; ) Thread.onSpinWait();
    }

    @Gremlin(value = "threads, timers and listeners left behind", in = Where.CALLBACK, harmless = true)
    static Job leaks(Stage stage) {
        return () -> {
            for (int n = 0; n < 20; n++) {
                Stage.later(0, Stage::awaitOver);
                stage.home().every(Duration.ofMillis(1), Job.callback(() -> {}));
                stage.home().states().onAny(org.hob.job.Listener.callback(change -> {}));
            }
        };
    }

    @Gremlin(value = "calls to the house by who has been condemned", endless = true)
    static Job condemned(Stage stage) {
        return () -> {
            while (!Stage.isOver()) Thread.onSpinWait();
            stage.home().states().set(org.hob.state.EntityId.of("sensor.gremlin"), "still here", java.util.Map.of());
        };
    }

    @Gremlin(
            value = "a turn that waits",
            in = {Where.WORKER, Where.HOOK})
    static Job turnWaits(Stage stage) {
        return () -> stage.home().turn(Manners::pause);
    }

    private static void pause() {
        for (long end = System.nanoTime() + Stage.MILLIS * 1_000_000; System.nanoTime() < end; ) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Gremlin(value = "a turn that waits for a turn of somebody else", in = Where.WORKER)
    static Job turnInTurn(Stage stage) {
        return () -> {
            var done = new CountDownLatch(1);
            stage.home().turn(() -> {
                Stage.later(0, () -> stage.home().turn(done::countDown));
                done.await();
                return "done";
            });
        };
    }
}
