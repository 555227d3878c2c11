package org.hob.itests.gremlins.conductor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What the house writes into its log from a moment on. */
final class HouseLog {

    private static final long LOOK_AGAIN_NANOS = 10_000_000;
    private static final int MOST = 4_000_000;

    private final Path file;
    private final long begin;

    private HouseLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    static HouseLog fromNow(Path file) throws IOException {
        return new HouseLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Returns the lines since then; all there are if the file was begun anew. */
    List<String> lines() throws IOException {
        if (!Files.exists(file)) return List.of();
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long from = log.length() < begin ? 0 : begin;
            var text = new byte[(int) Math.min(MOST, log.length() - from)];
            log.seek(from);
            log.readFully(text);
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Waits for a line with that text for so long, and returns whether it came. */
    boolean awaits(String text, long millis) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + millis * 1_000_000; ; LockSupport.parkNanos(LOOK_AGAIN_NANOS)) {
            if (Thread.interrupted()) throw new InterruptedException();
            if (lines().stream().anyMatch(line -> line.contains(text))) return true;
            if (System.nanoTime() > end) return false;
        }
    }
}
