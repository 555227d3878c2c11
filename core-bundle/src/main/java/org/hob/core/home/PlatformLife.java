package org.hob.core.home;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.hob.core.job.JobType;
import org.hob.core.job.LoopTask;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * The life of one platform or rule, from its service's coming to its going. Guarded by the turn.
 *
 * <pre>
 *                  ┌── NotReady, any other failure: undone ──▶ waits ──┐
 *   comes ──▶ setUp ◀──────────────────────────────────────────────────┘
 *                  ├── returns ──▶ lives
 *                  └── AuthFailed, Unsupported: undone ──▶ out of use
 *   goes, from anywhere: all it brought goes with it
 * </pre>
 */
final class PlatformLife {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int LONGEST = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is set up. */
    @FunctionalInterface
    interface SetUp {
        void on(Home home) throws Exception;
    }

    private final HomeScope owner;
    private final SetUp setUp;
    private final JobType type;
    private final Runnable triedFirst;
    private final Job again;
    private volatile @Nullable Underway latest;
    private @Nullable HomeScope lives;
    private @Nullable Task<?> next;
    private int tries;
    private boolean saidWhy;

    PlatformLife(HomeScope owner, SetUp setUp, JobType type, Runnable triedFirst) {
        this.owner = owner;
        this.setUp = setUp;
        this.type = type;
        this.triedFirst = triedFirst;
        var classifier = owner.loop().classifier();
        again = classifier.known(Job.callback(this::attempt));
        classifier.known(slow(null));
    }

    /** Begins. Turn: never waits, from any thread. */
    void begin() {
        owner.inHome(this::attempt);
    }

    /** Undoes all it brought, and begins anew. Turn: never waits, from any thread. */
    void restart() {
        owner.inHome(() -> {
            if (next != null) next.cancel();
            var before = lives;
            lives = null;
            if (before != null) before.close();
            tries = 0;
            attempt();
        });
    }

    /** Returns what of the latest attempt has not ended, and what each waits for. Turn: never waits, from any thread. */
    String inWords() {
        var attempt = latest;
        return owner.lane().owner() + (attempt == null ? "" : ": " + String.join(", ", attempt.inWords()));
    }

    /** Ends, with all it brought. Turn: never waits, from any thread. */
    void end() {
        owner.close();
        triedFirst.run();
    }

    private void attempt() {
        if (owner.isClosed()) return;
        var underway = new Underway(triedFirst);
        latest = underway;
        var home = owner.scope(underway);
        LoopTask<@Nullable Object> task = home.prepare(type);
        var slow = owner.after(PATIENCE, slow(task));
        underway.count(task.observe());
        task.then(() -> {
            var end = SetUpEnd.of(task, home);
            owner.post(() -> {
                slow.cancel();
                tried(home, end);
                underway.oneLess();
            });
        });
        home.launch(
                task,
                type,
                () -> {
                    setUp.on(home);
                    return null;
                },
                null);
    }

    private Job slow(@Nullable LoopTask<?> task) {
        return Job.callback(() -> sayThatItIsSlow(task));
    }

    private void sayThatItIsSlow(@Nullable LoopTask<?> task) {
        if (task != null)
            say(Level.WARNING, "setting up takes more than " + PATIENCE.toSeconds() + " s: " + task.inWords());
    }

    private void tried(HomeScope home, SetUpEnd end) {
        tries++;
        if (!(end instanceof SetUpEnd.Lives)) home.close();
        switch (end) {
            case SetUpEnd.Lives() -> {
                lives = home;
                if (saidWhy) say(Level.INFO, "is set up");
            }
            case SetUpEnd.Gone() -> {}
            case SetUpEnd.Useless(var why) ->
                say(Level.ERROR, why + " (expected: another configuration; it is not tried again)");
            case SetUpEnd.Again(var why, var failure) -> retry(why, failure);
        }
    }

    private void retry(String why, @Nullable Throwable failure) {
        var pause = STEP.multipliedBy(Math.min(tries, LONGEST));
        var text = "not ready: " + why + "; next try in " + pause.toSeconds() + " s";
        if (saidWhy) say(Level.DEBUG, text);
        else if (failure == null) say(Level.WARNING, text);
        else owner.loop().journal().say(Level.ERROR, owner.lane().owner() + ": " + text, failure);
        saidWhy = true;
        next = owner.after(pause, again);
    }

    private void say(Level level, String text) {
        owner.loop().journal().say(level, owner.lane().owner() + ": " + text);
    }
}
