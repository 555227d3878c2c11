package org.hob.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody who prints waits for who reads. */
@Timeout(60)
class NeverBlockingStreamTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MANY = 100_000;

    /** A stream that takes nothing until it is let. */
    private static final class Stuck extends OutputStream {

        final Semaphore free = new Semaphore(0);
        final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException("written in pieces");
        }

        @Override
        public void write(byte[] text) throws IOException {
            free.acquireUninterruptibly();
            taken.write(text);
            free.release();
        }

        List<String> lines() {
            return taken.toString(US_ASCII).lines().toList();
        }
    }

    @Test
    void fullPipe_makesNobodyWait_andWhatIsDroppedIsCounted() {
        Stuck pipe = new Stuck();
        NeverBlockingStream stream = new NeverBlockingStream(pipe, "test");
        PrintStream out = new PrintStream(stream, true, US_ASCII);
        for (int n = 0; n < MANY; n++) out.println("line " + n);
        assertThat(pipe.lines()).isEmpty();
        pipe.free.release();
        stream.drain(LONG);
        List<String> written =
                pipe.lines().stream().filter(line -> line.startsWith("line ")).toList();
        List<String> apologies =
                pipe.lines().stream().filter(line -> !line.startsWith("line ")).toList();
        assertThat(written).hasSizeBetween(NeverBlockingStream.BOUND / 100, MANY - 1);
        assertThat(written.getLast()).isEqualTo("line " + (written.size() - 1));
        assertThat(apologies)
                .containsExactly("hob: " + (MANY - written.size())
                        + " lines were not written here (expected: somebody who reads them)");
        out.println("and on");
        stream.drain(LONG);
        assertThat(pipe.lines()).last().isEqualTo("and on");
    }

    @Test
    void fullPipe_doesNotHoldUpTheEnd() {
        NeverBlockingStream stream = new NeverBlockingStream(new Stuck(), "test");
        stream.write(1);
        stream.drain(Duration.ofMillis(10));
    }

    @Test
    void pipeThatIsClosed_isLivedWith() throws Exception {
        PipedInputStream reader = new PipedInputStream();
        PipedOutputStream pipe = new PipedOutputStream(reader);
        reader.close();
        NeverBlockingStream stream = new NeverBlockingStream(pipe, "test");
        PrintStream out = new PrintStream(stream, true, US_ASCII);
        for (int n = 0; n < 10; n++) out.println(n);
        stream.drain(LONG);
        assertThat(out.checkError()).isFalse();
    }

    @Test
    void singleBytes_keepTheirOrder() {
        Stuck pipe = new Stuck();
        pipe.free.release();
        NeverBlockingStream stream = new NeverBlockingStream(pipe, "test");
        for (char one : "Hello".toCharArray()) stream.write(one);
        stream.drain(LONG);
        assertThat(pipe.lines()).containsExactly("Hello");
    }
}
