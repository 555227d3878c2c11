package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stop of the house, in stages that fail or hang. */
@Timeout(20)
final class NumberedStagesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final Lines log = new Lines();
    private final NumberedStages stages = new NumberedStages(log, LIMIT, LIMIT);
    private final CountDownLatch never = new CountDownLatch(1);

    // mirrors test_core.py: test_stage_shutdown
    @Test
    void close_endsAll_once_inTheReverseOrder() {
        stages.add("one", () -> ended.add("one")).add("two", () -> ended.add("two"));
        stages.close();
        stages.close();
        assertThat(ended).containsExactly("two", "one");
        assertThat(log.lines).isEmpty();
    }

    // mirrors test_core.py: test_stage_shutdown_generic_error
    @Test
    void stage_thatFails_isNamed_andTheOthersEnd() {
        stages.add("one", () -> ended.add("one")).add("two", () -> {
            throw new IOException("the disk is full");
        });
        stages.close();
        assertThat(ended).containsExactly("one");
        assertThat(log.lines).containsExactly("stop, stage 2, two: failed: java.io.IOException: the disk is full");
    }

    @Test
    void stage_thatHangs_isNamedWithItsPlace_andTheOthersEnd() {
        var brief = new NumberedStages(log, Duration.ofMillis(100), LIMIT);
        brief.add("one", () -> ended.add("one")).add("two", this::hang);
        brief.close();
        assertThat(ended).containsExactly("one");
        assertThat(log.lines)
                .singleElement()
                .asString()
                .startsWith("stop, stage 2, two: takes more than 50 ms and is left behind, at ")
                .contains("NumberedStagesTest.hang(NumberedStagesTest.java:");
        never.countDown();
    }

    /** A stage that did not share would take its half of a day. */
    @Test
    void stages_howeverManyHang_leaveTheFirstItsTime() {
        var brief = new NumberedStages(log, Duration.ofMillis(100), Duration.ofDays(1));
        brief.add("one", () -> {
            never.await();
            ended.add("one");
        });
        for (int n = 0; n < 30; n++) brief.add("another", () -> new CountDownLatch(1).await());
        brief.add("last", never::countDown).close();
        assertThat(ended).containsExactly("one");
        assertThat(log.lines).hasSize(30).allMatch(line -> line.contains("another: takes more than "));
    }

    @Test
    void close_byTwo_isOverForBothWhenAllHasEnded() throws Exception {
        var begun = new CountDownLatch(1);
        stages.add("one", () -> {
            begun.countDown();
            never.await();
            ended.add("one");
        });
        var first = Thread.ofPlatform().daemon().start(stages::close);
        begun.await();
        var second = Thread.ofPlatform().daemon().start(stages::close);
        while (second.getState() != Thread.State.BLOCKED) Thread.onSpinWait();
        never.countDown();
        first.join();
        second.join();
        assertThat(ended).containsExactly("one");
    }

    private void hang() throws InterruptedException {
        never.await();
    }

    /** The lines that were logged. */
    private static final class Lines implements System.Logger {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, @Nullable Throwable thrown) {
            lines.add(text);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... parameters) {
            lines.add(format);
        }
    }
}
