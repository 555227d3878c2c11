package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hob.itests.benchmarks.peer.PeerLoop;
import org.hob.itests.benchmarks.peer.PeerTrips;
import org.hob.job.Job;
import org.hob.job.Work;

/** How long it takes from the loop to a worker that does nothing and back. */
final class BlockingTrips {

    private final Pace pace;

    BlockingTrips(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            metrics.add("blocking_roundtrip", "us", Steady.of(() -> ofHob(house)));
        }
        for (var peer : new String[] {"loop", "jdk", "netty", "vertx", "kotlin", "virtual"}) {
            try (var loop = PeerLoop.open(peer);
                    var workers = Executors.newFixedThreadPool(2)) {
                var samples = Steady.of(() -> new Trip(loop, workers).run(pace));
                metrics.add("blocking_roundtrip", "us", peer, samples);
            }
        }
    }

    private Samples ofHob(OneHome house) {
        var samples = new Samples();
        var home = house.home;
        long end = System.nanoTime() + pace.roundNanos();
        home.start(Job.coroutine(() -> {
                    for (long begin = System.nanoTime(); begin < end; ) {
                        var _ = home.start(Work.blocking(() -> 1)).await();
                        long now = System.nanoTime();
                        samples.add(now - begin);
                        begin = now;
                    }
                }))
                .await();
        return samples;
    }

    /** The same for a loop and a pool of threads. */
    private static final class Trip {

        private final PeerLoop loop;
        private final ExecutorService workers;
        private final Samples samples = new Samples();
        private final CountDownLatch over = new CountDownLatch(1);
        private long begin;
        private long end;

        Trip(PeerLoop loop, ExecutorService workers) {
            this.loop = loop;
            this.workers = workers;
        }

        Samples run(Pace pace) throws InterruptedException {
            end = System.nanoTime() + pace.roundNanos();
            loop.execute(() -> {
                begin = System.nanoTime();
                PeerTrips.of(loop).commute(workers, this::comeBack);
            });
            over.await();
            return samples;
        }

        private boolean comeBack() {
            long now = System.nanoTime();
            samples.add(now - begin);
            begin = now;
            if (now < end) return true;
            over.countDown();
            return false;
        }
    }
}
