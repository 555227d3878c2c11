package org.hob.core.guard;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.Optional;
import org.hob.core.job.Stall;
import org.jspecify.annotations.Nullable;

/** Tells who holds the lock for which a thread waits, and for what he waits himself. Of threads of the operating system; the JVM does not tell of others. */
final class Holders {

    private static final int LONGEST_CHAIN = 8;
    private static final int FRAMES = 64;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Returns in words who is waited for, one after the other; nothing if nobody is known. */
    Optional<String> inWords(Stall stall) {
        var words = new StringBuilder();
        var seen = new HashSet<Long>();
        var waits = info(stall.thread().threadId());
        while (waits != null && waits.getLockOwnerId() >= 0 && seen.size() < LONGEST_CHAIN) {
            if (!seen.add(waits.getThreadId())) {
                return Optional.of(words + ". Each waits for the other: a deadlock");
            }
            var holder = info(waits.getLockOwnerId());
            words.append(words.isEmpty() ? "waits for " : ", which waits for ")
                    .append(lock(waits.getLockInfo()))
                    .append(", held by ")
                    .append(waits.getLockOwnerName());
            if (holder != null)
                words.append(Stall.where(holder.getStackTrace())
                        .map(line -> " at " + line)
                        .orElse(""));
            waits = holder;
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
    }

    private static String lock(LockInfo info) {
        var name = info.getClassName();
        return "a " + name.substring(name.lastIndexOf('.') + 1);
    }

    private @Nullable ThreadInfo info(long thread) {
        return threads.getThreadInfo(thread, FRAMES);
    }
}
