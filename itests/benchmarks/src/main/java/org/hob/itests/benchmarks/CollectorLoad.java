package org.hob.itests.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Listener;

/**
 * A house of so many switches, each with a listener, that changes 100,000 times a second; then as often as it can; then nothing happens but one full
 * collection. A thread that wakes every millisecond notes how late it was in the first and in the last part.
 */
public final class CollectorLoad {

    private static final int WRITES_EACH = 100;
    private static final long INTERVAL = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final OneHome house = new OneHome();
    private final List<Plug> plugs;
    private int next;
    private int heard;

    private CollectorLoad(int entities) {
        plugs = Plug.many("plug", entities);
    }

    /**
     * Takes the seconds that each part lasts, and how many switches there are; prints milliseconds of pause (p99.9, longest), writes a second, megabytes,
     * milliseconds of a full collection.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long nanos = Integer.parseInt(arguments[0]) * SECOND;
        var load = new CollectorLoad(Integer.parseInt(arguments[1]));
        load.open();
        load.steady(nanos / 2);
        var pauses = load.steady(nanos);
        double writes = load.flatOut(nanos);
        System.out.println(pauses.quantile(0.999, "ms") + " " + pauses.max("ms") + " " + writes + " "
                + Resident.megabytes(ProcessHandle.current()) + " "
                + load.full().max("ms"));
        load.house.close();
    }

    private void open() throws InterruptedException {
        house.home.addEntities(plugs);
        house.settle();
        for (var plug : plugs) house.home.states().on(plug.called(), Listener.callback(_ -> heard++));
        house.settle();
    }

    private Samples steady(long nanos) {
        return every(nanos, () -> house.onLoop(() -> write(WRITES_EACH)));
    }

    /** Returns how late a thread was while all memory was collected once. */
    private Samples full() {
        var asked = new AtomicBoolean();
        return every(SECOND, () -> {
            // Asked for when the first sample has been taken, or it could be over before.
            if (asked.compareAndSet(false, true)) Thread.ofPlatform().start(System::gc);
        });
    }

    private static Samples every(long nanos, Runnable what) {
        var samples = new Samples();
        long end = System.nanoTime() + nanos;
        for (long at = System.nanoTime(); at < end; at += INTERVAL) {
            while (System.nanoTime() < at) LockSupport.parkNanos(samples, at - System.nanoTime());
            samples.add(System.nanoTime() - at);
            what.run();
        }
        return samples;
    }

    private double flatOut(long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        int before = heard;
        while (System.nanoTime() - begin < nanos) house.chain(() -> write(OneHome.OPERATIONS));
        return (heard - before) * 1e9 / (System.nanoTime() - begin);
    }

    private void write(int times) {
        for (int n = 0; n < times; n++) {
            plugs.get(next).toggle();
            if (++next == plugs.size()) next = 0;
        }
    }
}
