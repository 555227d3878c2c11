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
    private final NumberedStages stages = new NumberedStages(log);
    private final CountDownLatch never = new CountDownLatch(1);

    // mirrors test_core.py: test_stage_shutdown
    @Test
    void close_endsAll_once_inTheReverseOrder() {
        stages.add("one", LIMIT, () -> ended.add("one")).add("two", LIMIT, () -> ended.add("two"));
        stages.close();
        stages.close();
        assertThat(ended).containsExactly("two", "one");
        assertThat(log.lines).isEmpty();
    }

    // mirrors test_core.py: test_stage_shutdown_generic_error
    @Test
    void stage_thatFails_isNamed_andTheOthersEnd() {
        stages.add("one", LIMIT, () -> ended.add("one")).add("two", LIMIT, () -> {
            throw new IOException("the disk is full");
        });
        stages.close();
        assertThat(ended).containsExactly("one");
        assertThat(log.lines).containsExactly("stop, stage 2, two: failed: java.io.IOException: the disk is full");
    }

    @Test
    void stage_thatHangs_isNamedWithItsPlace_andTheOthersEnd() {
        stages.add("one", LIMIT, () -> ended.add("one")).add("two", Duration.ofMillis(50), this::hang);
        stages.close();
        assertThat(ended).containsExactly("one");
        assertThat(log.lines)
                .singleElement()
                .asString()
                .startsWith("stop, stage 2, two: takes more than 50 ms and is left behind, at ")
                .contains("NumberedStagesTest.hang(NumberedStagesTest.java:");
        never.countDown();
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
