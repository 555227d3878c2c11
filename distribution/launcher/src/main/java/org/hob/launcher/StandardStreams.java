package org.hob.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;

/** {@code System.out} and {@code System.err} for everybody in this process, integrations too: nobody waits for a terminal or for a full pipe. */
final class StandardStreams {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final NeverBlockingStream out =
            new NeverBlockingStream(new FileOutputStream(FileDescriptor.out), "hob-out");
    private final NeverBlockingStream err =
            new NeverBlockingStream(new FileOutputStream(FileDescriptor.err), "hob-err");

    private StandardStreams() {}

    /** Takes the place of the JDK's streams. */
    static StandardStreams open() {
        StandardStreams streams = new StandardStreams();
        System.setOut(new PrintStream(streams.out, true, System.out.charset()));
        System.setErr(new PrintStream(streams.err, true, System.err.charset()));
        return streams;
    }

    /** Writes what is still waiting, if somebody reads it. */
    void drain() {
        out.drain(PATIENCE);
        err.drain(PATIENCE);
    }
}
