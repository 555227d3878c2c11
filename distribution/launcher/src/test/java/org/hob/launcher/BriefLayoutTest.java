package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefLayoutTest {

    private final LoggerContext context = new LoggerContext();
    private final BriefLayout layout = new BriefLayout();

    @Test
    void ownLine_isTimeAndText() {
        assertThat(line("org.hob.core.boot", Level.INFO, null)).matches("\\d\\d:\\d\\d:\\d\\d it happened\\R");
    }

    @Test
    void lineOfAnother_namesIt() {
        assertThat(line("org.acme", Level.WARN, null)).matches("\\S+ WARN \\[org.acme] it happened\\R");
    }

    @Test
    void failure_isItsInnermostReasonOnTheSameLine() {
        Exception failure = new IllegalStateException("outer", new IOException("no\n  answer", new Exception()));
        assertThat(line("org.hob", Level.ERROR, failure))
                .matches("\\S+ ERROR it happened \\(IOException: no answer\\)\\R");
    }

    private String line(String logger, Level level, @Nullable Throwable failure) {
        return layout.doLayout(new LoggingEvent("", context.getLogger(logger), level, "it happened", failure, null));
    }
}
