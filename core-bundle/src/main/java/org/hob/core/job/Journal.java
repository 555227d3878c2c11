package org.hob.core.job;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to people, written by a thread of its own: nothing that holds the turn may wait for a disk or a console. When too much is said at
 * once, the rest is counted.
 *
 * <p>The text of an exception is foreign code, and may come to no end. So another thread stands by for as long as one is written; if that takes too long it
 * names the exception's class and writes in the place of the first, which ends as soon as it comes back.
 */
public final class Journal implements AutoCloseable {

    /** How long its end may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long a failure may take to be written. */
    private static final Duration TOO_LONG = Duration.ofSeconds(2);

    /** How many writers may be at failures that take too long; from then on only the classes of failures are written. */
    static final int MOST_LATE = 8;

    private static final String TAKES_TOO_LONG =
            ", which cannot be put into words (expected: toString, getMessage and the like return at once); others"
                    + " write on";

    private static final int LONGEST = 4_096;
    private static final long LOOK_AGAIN_NANOS = 50_000;

    private final System.Logger log;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicReference<@Nullable Writing> writing = new AtomicReference<>();
    private final AtomicInteger late = new AtomicInteger();
    private final long tooLong;
    private volatile Thread writer;
    private volatile @Nullable Thread relief;
    private volatile boolean over;
    private volatile boolean closed;

    /** One line; its text is made by the writer, since the text of an exception is foreign code. */
    private record Entry(Level level, String text, @Nullable Throwable failure, boolean isNamed) {}

    /** A failure that is being written since then, in nanoseconds. */
    private record Writing(Entry entry, Throwable failure, long since) {}

    /** Begins to write to the log of the program. */
    public Journal() {
        this(System.getLogger("org.hob"));
    }

    /** Begins to write to that log. */
    public Journal(System.Logger log) {
        this(log, TOO_LONG);
    }

    Journal(System.Logger log, Duration tooLong) {
        this.log = log;
        this.tooLong = tooLong.toNanos();
        writer = thread(this::write);
        writer.start();
    }

    private static Thread thread(Runnable does) {
        var thread = Thread.ofPlatform()
                .name("hob-journal")
                .daemon()
                .inheritInheritableThreadLocals(false)
                .unstarted(does);
        thread.setContextClassLoader(null);
        return thread;
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

    // ---- the writer

    private void write() {
        while (true) {
            var entry = entries.poll();
            if (entry != null) {
                if (!isWritten(entry)) return;
                waiting.decrementAndGet();
            } else if (closed) {
                over = true;
                LockSupport.unpark(relief);
                return;
            } else {
                LockSupport.park(this);
                Thread.interrupted();
            }
        }
    }

    /** Returns false if that took so long that another writes by now. What cannot be written is counted. */
    private boolean isWritten(Entry entry) {
        boolean goesOn = true;
        try {
            var failure = entry.failure;
            if (failure == null) log.log(entry.level, entry.text);
            else if (late.get() >= MOST_LATE) log.log(entry.level, nameOf(entry, failure));
            else goesOn = isPutIntoWords(entry, failure);
            long missing = dropped.getAndSet(0);
            if (missing > 0) log.log(Level.WARNING, missing + " lines were not written (expected: fewer at once)");
        } catch (Throwable unwritten) {
            dropped.incrementAndGet();
        }
        return goesOn;
    }

    private boolean isPutIntoWords(Entry entry, Throwable failure) {
        var by = relief();
        var mine = new Writing(entry, failure, System.nanoTime());
        writing.set(mine);
        LockSupport.unpark(by);
        try {
            log.log(entry.level, entry.isNamed ? entry.text : entry.text + " failed: " + failure, failure);
        } catch (Throwable unspeakable) {
            sayUnspeakable(entry, unspeakable);
        }
        if (writing.compareAndSet(mine, null)) return true;
        late.decrementAndGet();
        return false;
    }

    private void sayUnspeakable(Entry entry, Throwable unspeakable) {
        try {
            log.log(
                    Level.ERROR,
                    entry.text + " failed; what it threw cannot be put into words: " + unspeakable.getClass());
        } catch (Throwable unwritten) {
            dropped.incrementAndGet();
        }
    }

    private static String nameOf(Entry entry, Throwable failure) {
        return entry.text
                + (entry.isNamed ? ": " : " failed: ")
                + failure.getClass().getName();
    }

    // ---- who stands by

    /** Returns who stands by, who is made the first time; null if nobody can be. */
    private @Nullable Thread relief() {
        var by = relief;
        if (by != null) return by;
        try {
            by = thread(this::standBy);
            by.start();
            relief = by;
            return by;
        } catch (OutOfMemoryError noThread) {
            return null;
        }
    }

    private void standBy() {
        while (!over) {
            var seen = writing.get();
            long left = seen == null ? Long.MAX_VALUE : seen.since + patience() - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(this, left);
                Thread.interrupted();
            } else if (seen != null && writing.compareAndSet(seen, null)) {
                takeOver(seen);
                return;
            }
        }
    }

    private long patience() {
        return closed ? Math.min(tooLong, PATIENCE.toNanos() / 2) : tooLong;
    }

    /** Writes from now on. */
    private void takeOver(Writing from) {
        late.incrementAndGet();
        relief = null;
        writer = Thread.currentThread();
        waiting.decrementAndGet();
        isWritten(new Entry(Level.ERROR, nameOf(from.entry, from.failure) + TAKES_TOO_LONG, null, true));
        write();
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
        LockSupport.unpark(relief);
        try {
            writer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
