package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import org.hob.job.Job;
import org.hob.job.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What coroutines cost. */
@State(Scope.Benchmark)
public class Coroutines {

    private static final int MANY = 20_000;

    private int ran;

    /** Two coroutines give up the turn to each other. */
    @Benchmark
    @Measures("coroutine_switch_ns")
    @OperationsPerInvocation(2 * MANY)
    public void switching(OneHome house) {
        var one = house.home.start(Job.coroutine(Coroutines::giveWay));
        var other = house.home.start(Job.coroutine(Coroutines::giveWay));
        one.await();
        other.await();
    }

    private static void giveWay() {
        for (int n = 0; n < MANY; n++) Thread.yield();
    }

    /** Coroutines that do nothing are started on the loop, and end. */
    @Benchmark
    @Measures("coroutine_start_ns")
    @OperationsPerInvocation(ALL)
    public int starting(OneHome house) throws InterruptedException {
        var home = house.home;
        var job = Job.coroutine(() -> ran++);
        house.repeat(() -> home.add(job));
        return ran;
    }

    /** A coroutine starts a callback and waits for its result. */
    @Benchmark
    @Measures("await_ns")
    @OperationsPerInvocation(MANY)
    public int awaiting(OneHome house) {
        var home = house.home;
        var work = Work.callback(() -> ran++);
        home.start(Job.coroutine(() -> {
                    for (int n = 0; n < MANY; n++) {
                        var _ = home.start(work).await();
                    }
                }))
                .await();
        return ran;
    }
}
