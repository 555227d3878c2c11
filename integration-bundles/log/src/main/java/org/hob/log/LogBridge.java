package org.hob.log;

import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/**
 * Passes every entry of the OSGi LogService on to {@link System.Logger}, also those from before it came. Events of the framework, of bundles and of
 * services, which the LogService invents entries for, are left to those who listen to them.
 */
@Component(service = {})
public final class LogBridge implements LogListener {

    private final LogReaderService log;

    /** A bridge that is open. */
    @Activate
    public LogBridge(@Reference LogReaderService log) {
        this.log = log;
        log.addLogListener(this);
        List<LogEntry> past = Collections.list(log.getLog()); // the newest first
        past.reversed().forEach(this::logged);
    }

    @Deactivate
    void close() {
        log.removeLogListener(this);
    }

    @Override
    public void logged(LogEntry entry) {
        if (entry.getLoggerName().startsWith("Events.")) return;
        System.getLogger(loggerName(entry)).log(level(entry), entry.getMessage(), entry.getException());
    }

    /** Felix names the loggers of those who did not name theirs {@code LogService.<bundle>}. */
    private static String loggerName(LogEntry entry) {
        String name = entry.getLoggerName();
        return name.startsWith("LogService.") ? name.substring("LogService.".length()) : name;
    }

    private static Level level(LogEntry entry) {
        return switch (entry.getLogLevel()) {
            case AUDIT, ERROR -> Level.ERROR;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
