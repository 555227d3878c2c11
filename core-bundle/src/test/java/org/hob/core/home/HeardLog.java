package org.hob.core.home;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hob.core.job.Journal;

/** What a house says while a test runs. */
final class HeardLog extends Handler implements AutoCloseable {

    private static final String END = "all that was said by now";

    private final Logger logger = Logger.getLogger("org.hob");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    HeardLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** Returns the lines that have been said by now and contain that text. */
    List<LogRecord> by(Journal journal, String text) {
        long ends = count();
        journal.say(Level.INFO, END);
        while (count() == ends) Thread.onSpinWait();
        return records.stream()
                .filter(record -> record.getMessage().contains(text))
                .toList();
    }

    private long count() {
        return records.stream()
                .filter(record -> record.getMessage().equals(END))
                .count();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
