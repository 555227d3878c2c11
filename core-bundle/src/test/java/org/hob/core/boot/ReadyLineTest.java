package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hob.core.home.House;
import org.hob.core.job.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What is said when the house is ready, and when somebody takes too long. */
@Timeout(20)
final class ReadyLineTest {

    private final Logger logger = Logger.getLogger("org.hob");
    private final Lines lines = new Lines();
    private final ManualClock clock = new ManualClock();
    private final House house = House.open(clock);

    ReadyLineTest() {
        logger.setUseParentHandlers(false);
        logger.addHandler(lines);
    }

    @AfterEach
    void close() {
        house.close();
        logger.removeHandler(lines);
        logger.setUseParentHandlers(true);
    }

    // mirrors test_core.py: test_start_taking_too_long
    // mirrors test_bootstrap.py: test_setup_hass_takes_longer_than_log_slow_startup
    // mirrors test_bootstrap.py: test_warning_logged_on_wrap_up_timeout
    // mirrors test_bootstrap.py: test_tasks_logged_that_block_stage_1
    // mirrors test_bootstrap.py: test_tasks_logged_that_block_stage_2
    @Test
    void whoIsStillBeingSetUp_afterTenSeconds_isNamed_andTheHouseIsReady() throws Exception {
        var begun = new CountDownLatch(1);
        house.addPlatform("the slow one", "slow", home -> {
            begun.countDown();
            home.sleep(Duration.ofDays(1));
        });
        var home = house.home("test", "test");
        begun.await();
        ready().watch();
        home.start(callback(() -> {})).await();
        assertThat(lines.texts).noneMatch(line -> line.startsWith("Ready in"));
        // The first look is a worker's, and may come after the time has passed.
        while (lines.ready.getCount() > 0) {
            clock.advance(Duration.ofSeconds(11));
            house.loop().rouse();
            Thread.yield();
        }
        assertThat(lines.texts)
                .filteredOn(line -> line.startsWith("start, stage 2, setting up: "))
                .singleElement()
                .asString()
                .isEqualTo("start, stage 2, setting up: takes more than 10 s and is not waited for any more:"
                        + " the slow one: a lambda in ReadyLineTest (waits for the end of a sleep)");
    }

    @Test
    void nobody_isNamed_whenAllAreSetUp() throws Exception {
        ready().watch();
        lines.ready.await();
        assertThat(lines.texts).noneMatch(line -> line.startsWith("start, stage"));
    }

    private ReadyLine ready() {
        var context = context();
        return new ReadyLine(house, context, FrameworkThreads.watch(house, new BundleNames(context)));
    }

    /** A framework without bundles, which has started. */
    private static BundleContext context() {
        var bundle = (Bundle) Proxy.newProxyInstance(
                ReadyLineTest.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (_, method, _) -> method.getName().equals("getState") ? (Object) Bundle.ACTIVE : "org.hob.core");
        return (BundleContext) Proxy.newProxyInstance(
                ReadyLineTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getBundle" -> bundle;
                    case "getBundles" -> new Bundle[0];
                    default -> null;
                });
    }

    /** What is logged. */
    private static final class Lines extends Handler {

        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final CountDownLatch ready = new CountDownLatch(1);

        @Override
        public void publish(LogRecord record) {
            texts.add(record.getMessage());
            if (record.getMessage().startsWith("Ready in")) ready.countDown();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
