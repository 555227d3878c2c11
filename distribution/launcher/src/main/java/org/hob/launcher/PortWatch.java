package org.hob.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Keeps the HTTP server from starting while its port is taken: the house goes on without its console, which comes as soon as the port is free. */
final class PortWatch {

    static final Duration PERIOD = Duration.ofSeconds(2);

    private static final Logger LOG = System.getLogger("org.hob");

    private final Settings settings;

    PortWatch(Settings settings) {
        this.settings = settings;
    }

    /** Why nobody can listen there now, if so. */
    Optional<String> obstacle() {
        try {
            InetAddress address = InetAddress.getByName(settings.host());
            try (ServerSocket probe = new ServerSocket(settings.port(), 1, address)) {
                return probe.isBound() ? Optional.empty() : Optional.of("port " + settings.port() + " cannot be bound");
            }
        } catch (UnknownHostException e) {
            return Optional.of("HOB_HOST: " + settings.host() + " (expected: a name or address of this machine)");
        } catch (BindException e) {
            return Optional.of(describe(e));
        } catch (IOException e) {
            return Optional.of("port " + settings.port() + " on " + settings.host() + ": " + Reason.of(e));
        }
    }

    /** Looks every now and then, until {@code server} is started, or uninstalled. */
    void startWhenFree(Bundle server) throws InterruptedException {
        do {
            Thread.sleep(PERIOD);
            if (server.getState() == Bundle.UNINSTALLED) return;
        } while (obstacle().isPresent());
        try {
            server.start();
            LOG.log(Level.INFO, () -> "Port " + settings.port() + " is free now. Console: " + settings.url());
        } catch (BundleException e) {
            LOG.log(Level.ERROR, () -> "The console cannot start (" + Reason.of(e) + ")");
        }
    }

    private String describe(BindException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Cannot assign")) {
            return "HOB_HOST: " + settings.host() + " (expected: an address of this machine)";
        }
        if (message.contains("ermission")) {
            return "HOB_PORT: " + settings.port() + " (expected: a port this user may open; below 1024 only root may)";
        }
        return "port " + settings.port() + " on " + settings.host()
                + " is in use by another program; free it, or set HOB_PORT";
    }
}
