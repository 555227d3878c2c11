package org.hob.itests.automations;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the house warns of, instead of the console. */
final class SilentLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.hob");
    private final List<String> warnings = new ArrayList<>();

    SilentLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) warnings.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
