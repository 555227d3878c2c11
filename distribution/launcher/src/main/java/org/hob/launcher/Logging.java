package org.hob.launcher;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go: short to the console, in full to {@code log/hob.log}, both without ever making the logger wait. A
 * {@code conf/logback.xml} in the home replaces all of it. Logback finds this class as a service; written in Java, it is ready 0.1 s earlier than
 * the same in XML.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String HOME = "hob.home";

    /** For Logback. */
    public Logging() {}

    /** Must come before the first log line: Logback reads system properties when it wakes up. */
    static void start(Path home) {
        System.setProperty(HOME, home.toString());
        Path own = home.resolve("conf/logback.xml");
        if (Files.isRegularFile(own)) System.setProperty("logback.configurationFile", own.toString());
    }

    /** Writes what is still waiting. */
    static void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) context.stop();
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String home = System.getProperty(HOME);
        if (home == null) level(context, "ROOT", Level.WARN); // in tests, and for a signal before the first line
        boolean other = System.getProperty("logback.configurationFile") != null;
        if (home == null || other) return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        level(context, "ROOT", Level.INFO);
        level(context, "org.apache.felix", Level.WARN);
        level(context, "org.eclipse.jetty", Level.WARN);
        Path log = Path.of(home, "log");
        ch.qos.logback.classic.Logger root = context.getLogger("ROOT");
        root.addAppender(patient(context, console(context)));
        root.addAppender(patient(context, file(context, log)));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void level(LoggerContext context, String logger, Level level) {
        context.getLogger(logger).setLevel(level);
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        BriefLayout layout = new BriefLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("console");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(folder.resolve("hob.log").toString());

        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("hob.%d.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("10MB"));
        rolling.setMaxHistory(14);
        rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
        rolling.start();
        appender.setRollingPolicy(rolling);

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{40}: %msg%n");
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** In front of an appender: takes every line at once, and drops lines rather than wait when the disk is slow. */
    static Appender<ILoggingEvent> patient(LoggerContext context, Appender<ILoggingEvent> slow) {
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setName(slow.getName() + " queue");
        queue.setQueueSize(4_096);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.addAppender(slow);
        queue.start();
        return queue;
    }
}
