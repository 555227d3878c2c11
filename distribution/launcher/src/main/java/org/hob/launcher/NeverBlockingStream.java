package org.hob.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A stream in front of one that may be slow, such as a pipe that nobody reads: it takes what is written at once, and a thread of its own hands it on. What is
 * too much is dropped and counted, and the count is written when there is room again.
 */
final class NeverBlockingStream extends OutputStream {

    /** How many bytes may wait, and what each piece of them costs besides. */
    static final int BOUND = 1 << 20;

    private static final int PIECE = 64;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final OutputStream slow;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;

    NeverBlockingStream(OutputStream slow, String name) {
        this.slow = slow;
        writer = Thread.ofPlatform()
                .name(name)
                .daemon()
                .inheritInheritableThreadLocals(false)
                .unstarted(this::handOn);
        writer.start();
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] text, int from, int length) {
        byte[] piece = Arrays.copyOfRange(text, from, from + length);
        if (size.addAndGet(length + PIECE) > BOUND) {
            size.addAndGet(-length - PIECE);
            dropped.addAndGet(lines(piece));
        } else {
            waiting.add(piece);
            LockSupport.unpark(writer);
        }
    }

    /** Waits until all that was written is handed on, but not longer than that. */
    void drain(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (size.get() > 0 && System.nanoTime() - end < 0) LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
    }

    private void handOn() {
        while (true) {
            byte[] piece = waiting.poll();
            if (piece == null) {
                LockSupport.park(this);
                Thread.interrupted();
            } else {
                handOn(piece);
                size.addAndGet(-piece.length - PIECE);
            }
        }
    }

    private void handOn(byte[] piece) {
        try {
            slow.write(piece);
            long missing = dropped.getAndSet(0);
            if (missing > 0) slow.write(apology(missing));
            slow.flush();
        } catch (IOException nobodyReads) {
            dropped.addAndGet(lines(piece));
        }
    }

    private static byte[] apology(long missing) {
        String text = "hob: " + missing + " lines were not written here (expected: somebody who reads them)";
        return (text + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);
    }

    private static int lines(byte[] text) {
        int lines = 0;
        for (byte one : text) if (one == '\n') lines++;
        return lines;
    }
}
