package org.hob.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Timers of one to ten hours that are set and cancelled on a loop that has many already. The times are the loop's own.
 *
 * @param <T> what cancels one
 */
final class ManyTimers<T> {

    private static final int AT_ONCE = 1_000;
    private static final int TIMES = 20;
    static final int OPERATIONS = TIMES * AT_ONCE;

    private final Executor loop;
    private final LongFunction<T> register;
    private final Consumer<T> cancel;
    private final long[] delays = delays(AT_ONCE);
    private final List<T> tasks = new ArrayList<>(AT_ONCE);
    private long registered;
    private long cancelled;

    ManyTimers(Executor loop, LongFunction<T> register, Consumer<T> cancel) {
        this.loop = loop;
        this.register = register;
        this.cancel = cancel;
    }

    /** Sets so many for good. */
    static void set(Executor loop, int many, LongFunction<?> register) throws InterruptedException {
        Chain.run(loop, 1, () -> {
            for (long delay : delays(many)) {
                var _ = register.apply(delay);
            }
        });
    }

    private static long[] delays(int many) {
        return ThreadLocalRandom.current()
                .longs(many, TimeUnit.HOURS.toNanos(1), TimeUnit.HOURS.toNanos(10))
                .toArray();
    }

    /** Sets some, and cancels them: they are never many beside those that were there. */
    long register() throws InterruptedException {
        registered = 0;
        cancelled = 0;
        Chain.run(loop, TIMES, this::setAndCancel);
        return registered;
    }

    /** Returns what cancelling took in the round before. */
    long cancel() {
        return cancelled;
    }

    private void setAndCancel() {
        long begin = System.nanoTime();
        for (long delay : delays) tasks.add(register.apply(delay));
        long middle = System.nanoTime();
        tasks.forEach(cancel);
        cancelled += System.nanoTime() - middle;
        registered += middle - begin;
        tasks.clear();
    }
}
