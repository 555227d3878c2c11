package org.hob.itests.stress;

import java.util.ArrayList;
import java.util.List;

/** Threads that are not the house's; what one of them throws is a violation. */
final class Crew {

    private final Tally tally;
    private final List<Thread> threads = new ArrayList<>();

    /** What one of them does. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    Crew(Tally tally) {
        this.tally = tally;
    }

    void start(Thread.Builder how, String name, Work work) {
        threads.add(how.name(name).start(() -> {
            try {
                work.run();
            } catch (Throwable failure) {
                tally.failure(name, failure);
            }
        }));
    }

    void join() throws InterruptedException {
        for (var thread : threads) thread.join();
    }
}
