package org.hob.itests.gremlins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Where a program writes and reads: it may be deaf for a while, so that the pipe fills, and type a line late. */
final class Terminal {

    private static final int KEPT = 200;
    private static final long DEAF_NANOS = 1_200_000_000L;
    private static final long LATE_NANOS = 500_000_000L;

    private final InputStream from;
    private final OutputStream to;
    private final ConcurrentLinkedDeque<String> last = new ConcurrentLinkedDeque<>();
    private volatile long deafUntil;

    Terminal(Process program) {
        from = program.getInputStream();
        to = program.getOutputStream();
        Thread.ofPlatform().daemon().name("gremlins-terminal").start(this::read);
    }

    private void read() {
        var line = new StringBuilder();
        var bytes = new byte[8_192];
        try {
            for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
                for (int at = 0; at < n; at++) {
                    if (bytes[at] == '\n') {
                        keep(line.toString());
                        line.setLength(0);
                    } else {
                        line.append((char) bytes[at]);
                    }
                }
                for (long now = System.nanoTime(); now < deafUntil; now = System.nanoTime()) {
                    LockSupport.parkNanos(deafUntil - now);
                }
            }
        } catch (IOException closed) {
            keep("(its output was closed: " + closed.getMessage() + ")");
        }
    }

    private void keep(String line) {
        last.addLast(line);
        if (last.size() > KEPT) last.pollFirst();
    }

    /** Does what is wished for. */
    void grant(String wish) {
        switch (wish) {
            case "DEAF" -> deafUntil = System.nanoTime() + DEAF_NANOS;
            case "TYPES_LATE" -> Thread.ofVirtual().start(this::typeLate);
            default -> throw new IllegalArgumentException("wish: " + wish + " (expected: DEAF or TYPES_LATE)");
        }
    }

    private void typeLate() {
        LockSupport.parkNanos(LATE_NANOS);
        try {
            to.write('\n');
            to.flush();
        } catch (IOException ended) {
            keep("(its input was closed: " + ended.getMessage() + ")");
        }
    }

    /** Returns the last lines. */
    String said() {
        return last.stream().collect(Collectors.joining("\n"));
    }
}
