package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is written though the text of an exception, which is foreign code, comes to no end. */
@Timeout(30)
final class JournalTest {

    private final Lines lines = new Lines();
    private final Journal journal = new Journal(lines, Duration.ofMillis(10));
    private final List<Slow> slow = new ArrayList<>();

    @AfterEach
    void close() {
        slow.forEach(Slow::release);
        journal.close();
    }

    /** Cannot say what it is until it is let. */
    private static final class Slow extends RuntimeException {

        private final transient CountDownLatch asked = new CountDownLatch(1);
        private final transient CountDownLatch released = new CountDownLatch(1);

        void release() {
            released.countDown();
        }

        @Override
        public String getMessage() {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return "slow at last";
        }
    }

    private Slow fails(String who) {
        var failure = new Slow();
        slow.add(failure);
        journal.failed(who, failure);
        return failure;
    }

    private List<String> linesWith(String text) {
        return lines.all().stream().filter(line -> line.contains(text)).toList();
    }

    private void awaitLine(String text) {
        while (linesWith(text).isEmpty()) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Thread.onSpinWait();
        }
    }

    @Test
    void textThatTakesTooLong_stopsNobodyElse_andIsNamedOnce() throws Exception {
        var failure = fails("owner: place");
        assertThat(failure.asked.await(20, SECONDS)).isTrue();
        for (int n = 0; n < 100; n++) journal.say(Level.INFO, "line " + n);
        awaitLine("line 99");
        assertThat(linesWith("line ")).hasSize(100).startsWith("line 0").endsWith("line 99");
        assertThat(linesWith("cannot be put into words"))
                .singleElement()
                .asString()
                .startsWith("owner: place failed: " + Slow.class.getName());
    }

    @Test
    void textThatComesLate_isWrittenToo() throws Exception {
        var failure = fails("owner: place");
        awaitLine("cannot be put into words");
        failure.release();
        awaitLine("slow at last");
        journal.failed("another", new IllegalStateException("quick"));
        journal.flush();
        assertThat(linesWith("quick")).hasSize(1);
    }

    @Test
    void manyTextsThatTakeTooLong_haveSoManyWritersAtMost_thenTheirClassesAreWritten() {
        for (int n = 0; n < Journal.MOST_LATE + 5; n++) fails("owner " + n);
        journal.failed("another", new IllegalStateException("quick"));
        awaitLine("another failed");
        assertThat(linesWith("cannot be put into words")).hasSize(Journal.MOST_LATE);
        assertThat(slow.stream().filter(each -> each.asked.getCount() == 0)).hasSize(Journal.MOST_LATE);
        assertThat(linesWith("another failed: java.lang.IllegalStateException")).hasSize(1);
    }

    @Test
    void close_whileATextComesToNoEnd_writesTheRest() throws Exception {
        var patient = new Journal(lines, Duration.ofDays(1));
        var failure = new Slow();
        slow.add(failure);
        patient.failed("owner: place", failure);
        assertThat(failure.asked.await(20, SECONDS)).isTrue();
        patient.say(Level.INFO, "the last line");
        patient.close();
        awaitLine("the last line");
    }
}
