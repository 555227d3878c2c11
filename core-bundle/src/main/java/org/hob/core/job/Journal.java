package org.hob.core.job;

import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.job.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to people, written by a thread of its own: nothing that holds the turn may wait for a disk or a console. When too much is said at
 * once, the rest is counted.
 */
public final class Journal implements AutoCloseable {

    private static final int LONGEST = 4_096;
    private static final System.Logger LOG = System.getLogger("org.hob");

    private final BlockingQueue<Entry> entries = new ArrayBlockingQueue<>(LONGEST);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = Thread.ofPlatform()
            .name("hob-journal")
            .daemon()
            .inheritInheritableThreadLocals(false)
            .unstarted(this::write);

    private record Entry(Level level, String text, @Nullable Throwable failure) {}

    private static final Entry LAST = new Entry(Level.OFF, "", null);

    /** Begins to write. */
    public Journal() {
        writer.setContextClassLoader(null);
        writer.start();
    }

    /** Says something. Turn: never waits. */
    public void say(Level level, String text) {
        add(new Entry(level, text, null));
    }

    /** Says that something failed. Turn: never waits. */
    public void say(Level level, String text, Throwable failure) {
        add(new Entry(level, text, failure));
    }

    /** Says that a job failed, unless it was cancelled. Turn: never waits. */
    public void failed(String who, Throwable failure) {
        if (!(failure instanceof Cancelled)) say(Level.ERROR, who + " failed: " + failure, failure);
    }

    void failed(Execution execution, Throwable failure) {
        failed(execution.name(), failure);
    }

    private void add(Entry entry) {
        if (!entries.offer(entry)) dropped.incrementAndGet();
    }

    private void write() {
        try {
            for (var entry = entries.take(); entry != LAST; entry = entries.take()) {
                if (entry.failure() == null) LOG.log(entry.level(), entry.text());
                else LOG.log(entry.level(), entry.text(), entry.failure());
                long missing = dropped.getAndSet(0);
                if (missing > 0)
                    LOG.log(Level.WARNING, "{0} lines were not written (expected: fewer at once)", missing);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "journal interrupted", e);
        }
    }

    /** Writes what is left, for a second at most. */
    @Override
    public void close() {
        if (!entries.offer(LAST)) writer.interrupt();
        try {
            writer.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
