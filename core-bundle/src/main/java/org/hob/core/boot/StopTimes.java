package org.hob.core.boot;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/**
 * How the time is divided that the program has for its stop, from the moment at which the framework begins it. The shares together leave some for the framework
 * and the log, so the house is closed, and what waits to be written is written, whoever hangs before.
 *
 * @param lastWords for what begins when it is told that the house stops
 * @param bundles for the bundles, to stop by themselves; afterwards the core does not wait to be stopped
 * @param stages for all stages of the core but the last, together
 * @param house for the house, with its final write
 */
record StopTimes(Duration lastWords, Duration bundles, Duration stages, Duration house) {

    /** What the launcher says how long it waits, in milliseconds. */
    private static final String PATIENCE = "hob.stop.millis";

    /** For a framework that others have started, and that nobody ends. */
    private static final long USUAL_MILLIS = 20_000;

    private static final Pattern MILLIS = Pattern.compile("[1-9]\\d{0,8}");

    /** Returns those of this program; the usual ones, and a word in the log, if what it says is no time. */
    static StopTimes of(BundleContext context, Consumer<String> warns) {
        return of(context.getProperty(PATIENCE), warns);
    }

    static StopTimes of(@Nullable String said, Consumer<String> warns) {
        if (said != null && MILLIS.matcher(said).matches()) return of(Duration.ofMillis(Long.parseLong(said)));
        if (said != null)
            warns.accept(PATIENCE + ": " + said + " (expected: milliseconds, as 8000); it is " + USUAL_MILLIS);
        return of(Duration.ofMillis(USUAL_MILLIS));
    }

    static StopTimes of(Duration all) {
        var eighth = all.dividedBy(8);
        return new StopTimes(eighth, eighth.multipliedBy(2), eighth, eighth.multipliedBy(3));
    }
}
