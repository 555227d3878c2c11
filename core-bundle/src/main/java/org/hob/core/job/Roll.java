package org.hob.core.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hob.job.JobKind;
import org.jspecify.annotations.Nullable;

/** The coroutines and blocking jobs of a conducted loop that have begun and not ended, and at what of the home they rest. */
final class Roll {

    private final Map<Execution, Entry> present = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();

    private final AtomicLong rested = new AtomicLong();
    private volatile boolean free;

    /** What a job waits for, whether it is there, and who rested before. */
    record Rest(String what, BooleanSupplier over, long number) {}

    /** One job. */
    static final class Entry {

        final Execution job;
        final Thread thread = Thread.currentThread();
        final boolean isBlocking;
        private final long number;
        private volatile @Nullable Rest rest;
        private volatile boolean let;

        Entry(Execution job, JobType type, long number) {
            this.job = job;
            this.number = number;
            isBlocking = type.kind() == JobKind.BLOCKING;
        }

        long number() {
            return number;
        }

        /** Returns whether it waits at something of the home. */
        boolean rests() {
            return rest != null;
        }

        /** Returns whether it waits for something that is there: it will go on in a moment. */
        boolean wakes() {
            var now = rest;
            return now != null && (now.over.getAsBoolean() || job.isToEnd());
        }

        private long restNumber() {
            var now = rest;
            return now == null ? Long.MAX_VALUE : now.number;
        }

        /** Returns whether it was let and has not woken yet. */
        boolean isLet() {
            return let;
        }

        /** Returns it in words. */
        String inWords() {
            var now = rest;
            var line = Misuse.line(thread.getStackTrace());
            return job.name()
                    + (now != null ? " waits for " + now.what : " runs")
                    + (line == null ? "" : " at " + line);
        }
    }

    /** Takes in the job that the calling thread begins. A callback is over before anybody looks. */
    void begin() {
        var job = Execution.current();
        var type = job == null ? null : job.type();
        if (job == null || type == null || type.kind() == JobKind.CALLBACK) return;
        present.put(job, new Entry(job, type, begun.incrementAndGet()));
    }

    /** Lets the job go that the calling thread ends. */
    void end() {
        var job = Execution.current();
        if (job != null) present.remove(job);
    }

    /** Lets the calling thread rest until it is woken; a thread of its own, which would wake at any moment, until it is let as well. */
    void rest(Execution job, String what, BooleanSupplier over) {
        var entry = present.get(job);
        if (entry == null) {
            LockSupport.park(job);
            return;
        }
        entry.rest = new Rest(what, over, rested.incrementAndGet());
        boolean interrupted = false;
        if (entry.thread.isVirtual()) {
            if (!over.getAsBoolean()) LockSupport.park(job);
        } else {
            do {
                LockSupport.park(job);
                interrupted |= Thread.interrupted();
            } while (!entry.let && !free);
        }
        entry.rest = null;
        entry.let = false;
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Lets the one go on that has rested longest of those that can; returns false if none can. */
    boolean letOne() {
        var next = present.values().stream().filter(Entry::wakes).min(Comparator.comparingLong(Entry::restNumber));
        next.ifPresent(entry -> {
            entry.let = true;
            LockSupport.unpark(entry.thread);
        });
        return next.isPresent();
    }

    /** Lets all wake when they want to, or not any more. */
    void free(boolean all) {
        free = all;
        if (all) present.values().forEach(entry -> LockSupport.unpark(entry.thread));
    }

    /** Returns them in the order in which they began. */
    List<Entry> present() {
        return present.values().stream()
                .sorted(Comparator.comparingLong(Entry::number))
                .toList();
    }
}
