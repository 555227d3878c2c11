package org.hob.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The log of the house, kept until somebody asks. */
final class Notices implements System.Logger {

    private final List<Notice> kept = new ArrayList<>();

    /** One line for people. */
    record Notice(Level level, String text, @Nullable Throwable failure) {}

    @Override
    public String getName() {
        return "org.hob";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= Level.INFO.getSeverity();
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable failure) {
        keep(level, text, failure);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... of) {
        keep(level, format, null);
    }

    private synchronized void keep(Level level, @Nullable String text, @Nullable Throwable failure) {
        if (isLoggable(level)) kept.add(new Notice(level, Objects.requireNonNullElse(text, ""), failure));
    }

    /** Returns those since the last call. */
    synchronized List<Notice> take() {
        var all = List.copyOf(kept);
        kept.clear();
        return all;
    }
}
