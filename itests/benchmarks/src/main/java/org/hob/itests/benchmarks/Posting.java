package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import java.util.concurrent.CountDownLatch;
import org.hob.job.Job;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many callbacks the loop takes and runs. */
@State(Scope.Benchmark)
public class Posting {

    private int ran;
    private final Job job = Job.callback(() -> ran++);

    /** Posted by a job on the loop. */
    @Benchmark
    @Measures("post_per_s")
    @OperationsPerInvocation(ALL)
    public int onLoop(OneHome house) throws InterruptedException {
        var home = house.home;
        house.repeat(() -> home.add(job));
        return ran;
    }

    /** Posted by another thread. */
    @Benchmark
    @Measures("post_from_thread_per_s")
    @OperationsPerInvocation(ALL)
    public int fromThread(OneHome house) throws InterruptedException {
        var home = house.home;
        var end = new CountDownLatch(1);
        for (int n = 1; n < ALL; n++) home.add(job);
        house.onLoop(end::countDown);
        end.await();
        return ran;
    }
}
