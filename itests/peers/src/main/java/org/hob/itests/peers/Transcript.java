package org.hob.itests.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that somebody has said so far, and a place to wait for the next ones. It is read forward: what was waited for once is behind, and so is
 * all that came before it.
 */
public final class Transcript {

    private static final int SHOWN_WHEN_MISSED = 40;

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private int read;
    private boolean ended;

    Transcript(String name) {
        this.name = name;
    }

    void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next line in which the regular expression is found.
     *
     * @throws AssertionError with the last lines, if it does not come within the limit or cannot come any more
     */
    public Matcher await(String regex, Duration limit) throws InterruptedException {
        Pattern wanted = Pattern.compile(regex);
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                while (read < lines.size()) {
                    Matcher found = wanted.matcher(lines.get(read++));
                    if (found.find()) return found;
                }
                if (ended) throw missed(regex, "before it ended");
                if (left <= 0) throw missed(regex, "within " + limit);
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private AssertionError missed(String regex, String when) {
        List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_WHEN_MISSED), lines.size());
        return new AssertionError("%s did not say /%s/ %s. Its last lines:%n%s"
                .formatted(name, regex, when, String.join(System.lineSeparator(), last)));
    }

    /** Puts all that was said so far behind. */
    public void skip() {
        lock.lock();
        try {
            read = lines.size();
        } finally {
            lock.unlock();
        }
    }

    /** Returns all lines so far. */
    public List<String> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }
}
