package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who logs waits for a disk or a console. */
@Timeout(60)
class LoggingTest {

    private final LoggerContext context = new LoggerContext();

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        context.stop();
    }

    /** Takes one line, and does not come back from it. */
    private static final class Stuck extends AppenderBase<ILoggingEvent> {

        final CountDownLatch free = new CountDownLatch(1);

        @Override
        protected void append(ILoggingEvent line) {
            try {
                free.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void slowDisk_makesNobodyWait() {
        Stuck disk = new Stuck();
        disk.setContext(context);
        disk.setName("disk");
        disk.start();
        ch.qos.logback.classic.Logger log = context.getLogger("org.acme");
        log.addAppender(Logging.patient(context, disk));
        for (int n = 0; n < 20_000; n++) log.error("line {}", n);
        disk.free.countDown();
    }

    @Test
    void everyAppender_neverBlocks() {
        String before = System.setProperty("hob.home", home.toString());
        try {
            new Logging().configure(context);
        } finally {
            if (before == null) System.clearProperty("hob.home");
        }
        List<AsyncAppender> queues = new ArrayList<>();
        context.getLogger("ROOT").iteratorForAppenders().forEachRemaining(one -> queues.add((AsyncAppender) one));
        assertThat(queues).hasSize(2).allMatch(AsyncAppender::isNeverBlock);
    }
}
