package org.hob.itests.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.hob.home.Home;
import org.hob.job.Job;

/** What the loop's thread allocates for one callback that is posted on it. */
final class Allocation {

    private static final int WARM_UP = 50;
    private static final int POSTS = 10_000;

    private int ran;

    void measure(Metrics metrics) throws InterruptedException {
        try (var house = new OneHome()) {
            var home = house.home;
            var job = Job.callback(() -> ran++);
            for (int n = 0; n < WARM_UP; n++) house.chain(() -> post(home, job));
            long[] bytes = new long[3];
            Chain.run(house::onLoop, 3, new Runnable() {
                private int at;

                @Override
                public void run() {
                    bytes[at++] = allocated();
                    if (at == 2) post(home, job);
                }
            });
            metrics.add("post_bytes", (bytes[2] - bytes[1]) / (double) POSTS);
        }
    }

    /** Posts so many at once each time, so that the lane has room for them when it counts. */
    private static void post(Home home, Job job) {
        for (int n = 0; n < POSTS; n++) home.add(job);
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
