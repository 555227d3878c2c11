package org.hob.automation.language;

import java.lang.System.Logger.Level;
import java.util.Locale;

/** How loudly something is said. */
public enum Severity {
    SILENT(Level.OFF),
    NOTSET(Level.OFF),
    DEBUG(Level.DEBUG),
    INFO(Level.INFO),
    WARN(Level.WARNING),
    WARNING(Level.WARNING),
    ERROR(Level.ERROR),
    CRITICAL(Level.ERROR),
    FATAL(Level.ERROR);

    private final Level level;

    Severity(Level level) {
        this.level = level;
    }

    /** Returns its level in a log, or off. */
    public Level level() {
        return level;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
