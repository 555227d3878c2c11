package org.hob.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A log line for people: time, what, and why, without stack traces. Levels are named when they are not INFO, loggers when they are not Hob's. */
final class BriefLayout extends LayoutBase<ILoggingEvent> {

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(120);
        time.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ');
        if (!event.getLevel().equals(Level.INFO)) line.append(event.getLevel()).append(' ');
        if (!event.getLoggerName().startsWith("org.hob")) {
            line.append('[').append(event.getLoggerName()).append("] ");
        }
        line.append(event.getFormattedMessage());
        because(line, event.getThrowableProxy());
        return line.append(System.lineSeparator()).toString();
    }

    private static void because(StringBuilder line, @Nullable IThrowableProxy failure) {
        if (failure == null) return;
        IThrowableProxy deepest = failure;
        for (IThrowableProxy next = failure; next != null; next = next.getCause()) {
            if (next.getMessage() != null) deepest = next;
        }
        String name = deepest.getClassName();
        line.append(" (").append(name.substring(name.lastIndexOf('.') + 1));
        if (deepest.getMessage() != null) {
            line.append(": ").append(deepest.getMessage().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        line.append(')');
    }
}
