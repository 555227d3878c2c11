package org.hob.itests.stress;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.hob.home.Home;

/**
 * What jobs wait for of which the home knows nothing: a pipe, a file, a sleep, locks that others hold, the initialiser of a class. Who comes back changes the
 * data of its bundle, and asks for a turn before only where no bracket has seen to that.
 */
final class Outside implements AutoCloseable {

    private static final int WAYS = 8;
    private static final int LONGEST_MICROS = 3_000;

    private final Layers layers;
    private final LongAdder waits;
    private final LongAdder interrupted;
    private final LongAdder locks;
    private final LongAdder monitors;
    private final Path folder;
    private final Path file;
    private final Drip drip;
    private final byte[] initialised;
    private final ReentrantLock lock = new ReentrantLock();
    private final Object monitor = new Object();

    Outside(Layers layers, Tally tally) throws IOException, InterruptedException {
        this.layers = layers;
        waits = tally.operation("waits");
        interrupted = tally.operation("interrupted");
        locks = tally.operation("locks");
        monitors = tally.operation("monitors");
        folder = Files.createTempDirectory("hob-storm");
        file = Files.writeString(folder.resolve("file"), "calm");
        drip = new Drip(folder);
        try (var in = Outside.class.getResourceAsStream("SlowClass.class")) {
            if (in == null) throw new IOException("SlowClass: no such class");
            initialised = in.readAllBytes();
        }
    }

    /** Waits for one of these, and changes data right after it. With the turn. */
    void wait(Home home, Bundle bundle) throws Exception {
        home.turn(() -> {});
        int way = ThreadLocalRandom.current().nextInt(WAYS);
        boolean isBracketed = wait(way);
        if (!isBracketed || !layers.bringBack()) home.turn(() -> {});
        waits.increment();
        bundle.changeSomehow();
    }

    /** Returns whether there are brackets round all that it may wait for: whoever opens a file meets monitors of the JDK's own. */
    private boolean wait(int way) throws Exception {
        switch (way) {
            case 0 -> drip.read();
            case 1 -> sleep();
            case 2 -> lock();
            case 3 -> Files.readString(file);
            case 4 -> writeByte();
            case 5 -> waitForNobody();
            case 6 -> monitor();
            default -> MethodHandles.lookup().defineHiddenClass(initialised, true);
        }
        return way < 3;
    }

    private void writeByte() throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.write('c');
        }
    }

    private void sleep() {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MICROS));
        } catch (InterruptedException meddled) {
            interrupted.increment();
        }
    }

    private void lock() {
        lock.lock();
        try {
            locks.increment();
        } finally {
            lock.unlock();
        }
    }

    private void monitor() {
        synchronized (monitor) {
            monitors.increment();
        }
    }

    private void waitForNobody() {
        long end = System.nanoTime() + ThreadLocalRandom.current().nextInt(LONGEST_MICROS) * 1_000L;
        synchronized (monitor) {
            try {
                while (System.nanoTime() - end < 0) monitor.wait(1);
            } catch (InterruptedException meddled) {
                interrupted.increment();
            }
        }
    }

    /** Holds both locks for a while, off the turn, unless somebody does, and takes a turn in the name of that home before it lets go. */
    void hold(Home home, Bundle bundle) {
        if (!lock.tryLock()) return;
        try {
            sleep();
            synchronized (monitor) {
                sleep();
            }
            home.turn(() -> bundle.change(0));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        drip.close();
        Files.delete(file);
        Files.delete(folder);
    }
}
