package org.hob.launcher;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/**
 * The end of the process. The first signal stops the framework, and with it the core and every bundle in stages; what hangs is named and left
 * behind after {@link #PATIENCE}. The second signal ends the process at once.
 */
final class Shutdown {

    /** Shorter than the ten seconds after which containers kill. The core divides it among what it does at its stop. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final StandardStreams streams;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Framework framework;

    Shutdown(StandardStreams streams) {
        this.streams = streams;
    }

    /** Without signals to hear, the JVM would end by itself at once: so their absence is worth a refusal. */
    void listen() throws ReflectiveOperationException {
        for (String name : List.of("TERM", "INT", "HUP")) Signals.on(name, this::onSignal);
    }

    void stops(Framework started) {
        framework = started;
    }

    /** Ends the process, unless a signal is about to. */
    void end(int status) {
        if (begun.compareAndSet(false, true)) halt(status);
    }

    private void onSignal(int signal) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().name("stop").daemon(false).start(this::stopInStages);
        } else {
            halt(128 + signal);
        }
    }

    /** Not {@code System.exit}: threads and shutdown hooks of bundles could keep the process waiting. */
    private void halt(int status) {
        Logging.stop();
        streams.drain();
        Runtime.getRuntime().halt(status);
    }

    private void stopInStages() {
        Framework running = framework;
        if (running == null) Runtime.getRuntime().halt(0); // nothing has begun, not even a log
        else stop(running);
        halt(0);
    }

    private static void stop(Framework running) {
        Logger log = System.getLogger("org.hob"); // not earlier: it must find the logging of the home
        long begin = System.nanoTime();
        log.log(Level.INFO, "Stopping");
        try {
            running.stop();
            if (running.waitForStop(PATIENCE.toMillis()).getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                log.log(Level.WARNING, () -> "Not stopped in " + PATIENCE.toSeconds() + " s: " + stopping(running));
            } else {
                double seconds = (System.nanoTime() - begin) / 1e9;
                log.log(Level.INFO, () -> String.format("Stopped in %.1f s", seconds));
            }
        } catch (BundleException e) {
            log.log(Level.ERROR, () -> "Cannot stop (" + Reason.of(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String stopping(Framework framework) {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0 && bundle.getState() == Bundle.STOPPING)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.joining(", "));
    }
}
