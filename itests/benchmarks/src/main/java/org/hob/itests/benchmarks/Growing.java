package org.hob.itests.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.hob.home.Home;
import org.hob.itests.benchmarks.peer.PeerTimers;
import org.hob.job.Job;
import org.hob.job.Task;

/** What reading a state, calling an action, setting a timer cost among few and among many. */
final class Growing {

    /** Among how many. */
    static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    /** Whose the timers are that are set before: one owner may not have all of them, and some more. */
    private static final int OWNERS = 10;

    private static final int ROUNDS = 5;

    private final Pace pace;
    private final List<AutoCloseable> open = new ArrayList<>();

    Growing(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws Exception {
        measure(metrics, this::addEntities);
        measure(metrics, this::addTimers);
    }

    /** Adds what is measured among so many. */
    @FunctionalInterface
    private interface Adding {
        void to(ByTurns turns, int size) throws InterruptedException;
    }

    private void measure(Metrics metrics, Adding adding) throws Exception {
        var turns = new ByTurns();
        for (int size : SIZES) adding.to(turns, size);
        turns.measure(ROUNDS * pace.rounds(), metrics);
        close();
    }

    private void addEntities(ByTurns turns, int size) throws InterruptedException {
        var plugs = Plug.many("plug", size);
        var hob = opened(new ManyEntities(plugs));
        var loop = opened(new ManyRecords(plugs));
        turns.add("state_get_" + size + "_per_s", ManyEntities.READS, hob::read);
        turns.add("state_get_" + size + "_per_s", "loop", ManyEntities.READS, loop::read);
        turns.add("action_" + size + "_per_s", OneHome.ALL, hob::call);
        turns.add("action_" + size + "_per_s", "loop", OneHome.ALL, loop::call);
    }

    private void addTimers(ByTurns turns, int size) throws InterruptedException {
        var register = "timer_register_" + size + "_per_s";
        var cancel = "timer_cancel_" + size + "_per_s";
        var house = opened(new OneHome());
        var job = Job.callback(() -> {});
        for (int n = 0; n < OWNERS; n++) {
            var home = house.house.home("owner " + n, "org.hob.bench");
            ManyTimers.set(house::onLoop, size / OWNERS, delay -> after(home, delay, job));
        }
        var hob = new ManyTimers<>(house::onLoop, delay -> after(house.home, delay, job), Task::cancel);
        turns.add(register, ManyTimers.OPERATIONS, hob::register);
        turns.add(cancel, ManyTimers.OPERATIONS, hob::cancel);
        for (var peer : PeerTimers.NAMES) {
            var timers = opened(PeerTimers.open(peer));
            LongFunction<Future<?>> after = delay -> timers.after(delay, () -> {});
            ManyTimers.set(timers, size, after);
            var theirs = new ManyTimers<>(timers, after, task -> task.cancel(false));
            turns.add(register, peer, ManyTimers.OPERATIONS, theirs::register);
            turns.add(cancel, peer, ManyTimers.OPERATIONS, theirs::cancel);
        }
    }

    private static Task<?> after(Home home, long delay, Job job) {
        return home.after(Duration.ofNanos(delay), job);
    }

    private <T extends AutoCloseable> T opened(T what) {
        open.add(what);
        return what;
    }

    private void close() throws Exception {
        for (var each : open) each.close();
        open.clear();
    }
}
