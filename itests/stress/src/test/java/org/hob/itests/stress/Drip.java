package org.hob.itests.stress;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A named pipe into which some bytes drip now and then: a file that everybody waits for, from too short to be noticed to long enough to be robbed. */
final class Drip implements AutoCloseable {

    private static final int LONGEST_NANOS = 3_000_000;
    private static final int MOST_BYTES = 4;

    private final Path pipe;
    private final FileInputStream in;
    private volatile boolean closed;

    /** Makes one in that folder. */
    Drip(Path folder) throws IOException, InterruptedException {
        pipe = folder.resolve("drip");
        int made = new ProcessBuilder("mkfifo", pipe.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) throw new IOException(pipe + ": not made (expected: mkfifo)");
        Thread.ofPlatform().name("drip").daemon().start(this::drip);
        in = new FileInputStream(pipe.toFile());
    }

    private void drip() {
        try (var out = new FileOutputStream(pipe.toFile())) {
            var random = ThreadLocalRandom.current();
            while (!closed) {
                LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
                out.write(new byte[1 + random.nextInt(MOST_BYTES)]);
                while (!closed && in.available() > 0) LockSupport.parkNanos(LONGEST_NANOS / 10);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Waits for a byte. */
    void read() throws IOException {
        var _ = in.read();
    }

    /** Ends it; who still reads has nothing to wait for any more. */
    @Override
    public void close() throws IOException {
        closed = true;
        while (in.read() >= 0) Thread.onSpinWait();
        in.close();
        Files.delete(pipe);
    }
}
