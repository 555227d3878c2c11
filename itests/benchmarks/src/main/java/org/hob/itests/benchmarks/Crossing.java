package org.hob.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.hob.itests.benchmarks.peer.PeerLoop;
import org.hob.job.Work;

/** How long a thread waits for an answer of the loop. */
final class Crossing {

    private static final int MANY = 8;
    private static final List<String> PEERS = List.of("loop", "jdk", "netty", "vertx", "kotlin", "virtual");

    private final Pace pace;

    Crossing(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws Exception {
        for (int threads : new int[] {1, MANY}) {
            var name = "call_from_thread" + (threads == 1 ? "" : "_" + threads);
            try (var house = new OneHome()) {
                var home = house.home;
                metrics.add(
                        name,
                        "us",
                        samples(
                                threads,
                                () -> home.start(Work.callback(() -> 1)).await()));
                metrics.add(name.replace("call", "turn"), "us", samples(threads, () -> home.turn(() -> 1)));
            }
            for (var peer : PEERS) {
                try (var loop = PeerLoop.open(peer)) {
                    metrics.add(name, "us", peer, samples(threads, () -> call(loop)));
                }
            }
        }
    }

    private static Integer call(PeerLoop loop) throws Exception {
        var task = new FutureTask<>(() -> 1);
        loop.execute(task);
        return task.get();
    }

    private Samples samples(int threads, Callable<Integer> call) throws Exception {
        return Steady.of(() -> sample(threads, call));
    }

    private Samples sample(int threads, Callable<Integer> call) throws Exception {
        long end = System.nanoTime() + pace.roundNanos();
        var all = new Samples();
        try (var callers = Executors.newFixedThreadPool(threads)) {
            List<Future<Samples>> parts = new ArrayList<>();
            for (int n = 0; n < threads; n++) parts.add(callers.submit(() -> sampleUntil(end, call)));
            for (var part : parts) all.addAll(part.get());
        }
        return all;
    }

    private static Samples sampleUntil(long end, Callable<Integer> call) throws Exception {
        var samples = new Samples();
        for (long begin = System.nanoTime(); begin < end; ) {
            var _ = call.call();
            long now = System.nanoTime();
            samples.add(now - begin);
            begin = now;
        }
        return samples;
    }
}
