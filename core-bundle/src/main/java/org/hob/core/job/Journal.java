package org.hob.core.job;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to people, written by a thread of its own: nothing that holds the turn may wait for a disk or a console. When too much is said at
 * once, the rest is counted.
 */
public final class Journal implements AutoCloseable {

    /** How long its end may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int LONGEST = 4_096;
    private static final long LOOK_AGAIN_NANOS = 50_000;

    private final System.Logger log;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = Thread.ofPlatform()
            .name("hob-journal")
            .daemon()
            .inheritInheritableThreadLocals(false)
            .unstarted(this::write);
    private volatile boolean closed;

    /** One line; its text is made by the writer, since the text of an exception is foreign code. */
    private record Entry(Level level, String text, @Nullable Throwable failure, boolean isNamed) {}

    /** Begins to write to the log of the program. */
    public Journal() {
        this(System.getLogger("org.hob"));
    }

    /** Begins to write to that log. */
    public Journal(System.Logger log) {
        this.log = log;
        writer.setContextClassLoader(null);
        writer.start();
    }

    /** Says something. Turn: never waits. */
    public void say(Level level, String text) {
        add(new Entry(level, text, null, true));
    }

    /** Says that something failed; the text has the reason in it. Turn: never waits. */
    public void say(Level level, String text, Throwable failure) {
        add(new Entry(level, text, failure, true));
    }

    /** Says that a job failed, unless it was cancelled. Throws nothing, for it is said where nobody else is left. Turn: never waits. */
    public void failed(String who, Throwable failure) {
        if (failure instanceof Cancelled) return;
        try {
            add(new Entry(Level.ERROR, who, failure, false));
        } catch (VirtualMachineError noRoom) {
            dropped.incrementAndGet();
        }
    }

    void failed(Execution execution, Throwable failure) {
        try {
            failed(execution.name(), failure);
        } catch (VirtualMachineError noRoom) {
            dropped.incrementAndGet();
        }
    }

    private void add(Entry entry) {
        if (waiting.incrementAndGet() > LONGEST) {
            waiting.decrementAndGet();
            dropped.incrementAndGet();
            return;
        }
        entries.add(entry);
        LockSupport.unpark(writer);
    }

    private void write() {
        while (true) {
            var entry = entries.poll();
            if (entry != null) {
                write(entry);
                waiting.decrementAndGet();
            } else if (closed) {
                return;
            } else {
                LockSupport.park(this);
                Thread.interrupted();
            }
        }
    }

    private void write(Entry entry) {
        try {
            var failure = entry.failure;
            if (failure == null) log.log(entry.level, entry.text);
            else log.log(entry.level, entry.isNamed ? entry.text : entry.text + " failed: " + failure, failure);
            long missing = dropped.getAndSet(0);
            if (missing > 0) log.log(Level.WARNING, missing + " lines were not written (expected: fewer at once)");
        } catch (Throwable unspeakable) {
            log.log(
                    Level.ERROR,
                    entry.text + " failed; what it threw cannot be put into words: " + unspeakable.getClass());
        }
    }

    /** Waits until what was said by now is written. Turn: waits, not on the loop. */
    public void flush() {
        while (waiting.get() > 0 && writer.isAlive()) LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
    }

    /** Writes what is left, for {@link #PATIENCE} at most. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
