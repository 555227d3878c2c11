package org.acme.gremlins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.hob.event.Event;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.state.EntityId;

/** Too much of everything. */
final class Floods {

    private static final int MILLION = 1_000_000;

    private Floods() {}

    /** What a storm is made of. */
    record Drop(int number) {}

    @Gremlin(
            value = "a million posts",
            in = {Where.CALLBACK, Where.COROUTINE, Where.HOOK})
    static Job posts(Stage stage) {
        return () -> {
            for (int n = 0; n < MILLION; n++) stage.home().add(Job.callback(() -> {}));
        };
    }

    @Gremlin(
            value = "a million blocking jobs",
            in = {Where.CALLBACK, Where.HOOK})
    static Job workers(Stage stage) {
        return () -> {
            for (int n = 0; n < MILLION; n++) stage.home().add(Job.blocking(() -> {}));
        };
    }

    @Gremlin(
            value = "a million timers",
            in = {Where.CALLBACK, Where.COROUTINE, Where.HOOK})
    static Job timers(Stage stage) {
        return () -> {
            for (int n = 0; n < MILLION; n++) stage.home().after(Duration.ofSeconds(2), Job.callback(() -> {}));
        };
    }

    @Gremlin(value = "300,000 timers due at once", in = Where.HOOK)
    static Job due(Stage stage) {
        return () -> {
            for (int n = 0; n < 300_000; n++) stage.home().after(Duration.ofMillis(1_500), Job.callback(() -> {}));
            stage.home().after(Duration.ofMillis(1_600), Job.callback(() -> {})).await();
        };
    }

    @Gremlin(value = "a job that adds itself again and again", in = Where.HOOK)
    static Job again(Stage stage) {
        return () -> {
            var over = new CountDownLatch(1);
            addAgain(stage, System.nanoTime() + Stage.MILLIS * 1_000_000, over);
            over.await();
        };
    }

    private static void addAgain(Stage stage, long end, CountDownLatch over) {
        if (System.nanoTime() > end) over.countDown();
        else stage.home().add(Job.callback(() -> addAgain(stage, end, over)));
    }

    @Gremlin("a storm of events")
    static Job events(Stage stage) {
        stage.home().events().on(Drop.class, Listener.callback(drop -> {}));
        return () -> {
            for (int n = 0; n < 100_000; n++) stage.home().events().fire(new Drop(n));
        };
    }

    @Gremlin("an event that makes a listener fire an event")
    static Job recursion(Stage stage) {
        stage.home().events().on(Drop.class, Listener.<Event<Drop>>callback(drop -> {
            int next = drop.payload().number() + 1;
            stage.home().events().fire(new Drop(next));
            stage.home().events().fire(new Drop(next));
        }));
        return () -> stage.home().events().fire(new Drop(0));
    }

    @Gremlin("a storm of states")
    static Job states(Stage stage) {
        return () -> {
            for (int n = 0; n < 100_000; n++) {
                stage.home().states().set(EntityId.of("sensor.gremlin"), String.valueOf(n), Map.of());
            }
        };
    }

    @Gremlin(value = "64 workers that wait", in = Where.HOOK, endless = true)
    static Job stuckWorkers(Stage stage) {
        return () -> {
            for (int n = 0; n < 64; n++)
                stage.home().add(Job.blocking(() -> Stage.over().await()));
        };
    }

    @Gremlin(value = "10,000 workers that wait", in = Where.HOOK, endless = true)
    static Job manyStuckWorkers(Stage stage) {
        return () -> {
            for (int n = 0; n < 10_000; n++)
                stage.home().add(Job.blocking(() -> Stage.over().await()));
        };
    }

    @Gremlin(value = "50 coroutines that read at once", in = Where.HOOK)
    static Job readers(Stage stage) throws Exception {
        var pipes = new ArrayList<Path>();
        for (int n = 0; n < 50; n++) pipes.add(stage.slowPipe());
        var left = new CountDownLatch(pipes.size());
        return () -> {
            for (var pipe : pipes) {
                stage.home().add(Job.coroutine(() -> {
                    Files.readString(pipe);
                    left.countDown();
                }));
            }
            left.await();
        };
    }

    @Gremlin(value = "10,000 coroutines that wait", in = Where.HOOK, endless = true)
    static Job coroutines(Stage stage) {
        return () -> {
            for (int n = 0; n < 10_000; n++)
                stage.home().add(Job.coroutine(() -> Stage.over().await()));
        };
    }

    @Gremlin(value = "a hundred thousand lines of log", harmless = true)
    static Job log(Stage stage) {
        var log = System.getLogger("org.acme.gremlins");
        return () -> {
            for (int n = 0; n < 100_000; n++) log.log(System.Logger.Level.INFO, "a gremlin writes line {0}", n);
        };
    }

    @Gremlin(value = "all the memory there is, for a moment", harmless = true)
    static Job memory(Stage stage) {
        return () -> {
            List<byte[]> all = new ArrayList<>();
            try {
                while (!Stage.isOver()) all.add(new byte[MILLION]);
            } catch (OutOfMemoryError full) {
                Stage.see(all.size());
                all.clear();
            }
        };
    }

    @Gremlin(value = "more than a lane holds, again and again", in = Where.HOOK)
    static Job past(Stage stage) {
        return () -> {
            for (int n = 0; n < MILLION; n++) {
                try {
                    stage.home().add(Job.callback(() -> {}));
                } catch (RejectedExecutionException insists) {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
