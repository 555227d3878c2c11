package org.hob.core.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A thread as the operating system sees it. It knows of waits of which the JVM says that the thread runs: for the initialiser of a class that another
 * thread runs, or in native code. On Linux; elsewhere it knows nothing.
 */
final class KernelThread {

    private static final Path SELF = Path.of("/proc/thread-self");

    private final Path stat;

    private KernelThread(Path stat) {
        this.stat = stat;
    }

    /** Returns the calling thread. */
    static KernelThread current() {
        try {
            return new KernelThread(
                    SELF.resolveSibling(Files.readSymbolicLink(SELF)).resolve("stat"));
        } catch (IOException | RuntimeException notLinux) {
            return new KernelThread(SELF);
        }
    }

    /** Returns whether it waits for anything, for certain: a thread that has gone, or of which nothing is known, does not. */
    boolean isAsleep() {
        char state = state();
        return state == 'S' || state == 'D';
    }

    /** Returns whether it has a processor or wants one, for certain. */
    boolean isRunning() {
        return state() == 'R';
    }

    private char state() {
        try {
            var line = Files.readString(stat);
            // "pid (name) S …": the name may have spaces and brackets in it.
            int end = line.lastIndexOf(')');
            return end < 0 || end + 2 >= line.length() ? '?' : line.charAt(end + 2);
        } catch (IOException | RuntimeException gone) {
            return '?';
        }
    }
}
