package org.hob.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/** The program. Read from top to bottom, it is the order in which the house starts. */
final class Hob {

    private Hob() {}

    /** Runs until it is stopped, or checks; settings come from the environment. */
    public static void main(String[] arguments) {
        Shutdown shutdown = new Shutdown(StandardStreams.open());
        try {
            shutdown.listen();
            if (arguments.length > 0) {
                shutdown.end(check(programFolder(), arguments));
                return;
            }
            run(programFolder(), shutdown);
            shutdown.end(0);
        } catch (Refused e) {
            System.err.println("hob: " + e.getMessage());
            shutdown.end(1);
        } catch (BundleException | IOException | URISyntaxException | ReflectiveOperationException e) {
            System.err.println("hob: cannot start (" + Reason.of(e) + ")");
            shutdown.end(1);
        } catch (InterruptedException e) {
            shutdown.end(1);
        }
    }

    /** Returns with which status the process ends. */
    private static int check(Path program, String[] arguments)
            throws BundleException, IOException, InterruptedException {
        if (!Check.isAskedFor(arguments)) {
            throw new Refused(String.join(" ", arguments) + ": no such command (expected: check, or nothing to start)");
        }
        Path home = Settings.of(System.getenv(), program.resolve("home")).home();
        return new Check(program, home).run() == 0 ? 0 : 1;
    }

    private static void run(Path program, Shutdown shutdown) throws BundleException, IOException, InterruptedException {
        Settings settings = Settings.of(System.getenv(), program.resolve("home"));
        HomeFolder home = HomeFolder.open(settings.home(), program.resolve("defaults"));
        Logging.start(home.path());
        Logger log = System.getLogger("org.hob");
        log.log(Level.INFO, () -> "Hob " + version() + " on Java " + Runtime.version() + ", home " + home.path());

        Brackets brackets = Brackets.of(settings.agent());
        brackets.putIntoJdk(home.resolve("data/agent"));
        Thread pollers = SocketPollers.wake();
        Login.Opened login = Login.open(settings.password(), home.resolve("data/admin.password"));
        PortWatch port = new PortWatch(settings);
        Optional<String> obstacle = port.obstacle();
        obstacle.ifPresent(why -> log.log(Level.ERROR, "No console: " + why + ". The house starts without it"));
        login.generated().ifPresent(password -> {
            System.out.println("Console: " + settings.url() + " user " + Login.USER + ", password " + password);
            System.out.println("The password is shown only now. HOB_PASSWORD sets another.");
        });

        House house = House.build(program, home, settings, login.login(), brackets, obstacle.isEmpty());
        pollers.join();
        Framework framework = house.framework();
        shutdown.stops(framework);
        framework.start();
        HeapWatch.begin();
        if (obstacle.isPresent()) {
            house.httpServer().ifPresent(server -> watch(port, server));
        }
        while (framework.waitForStop(0).getType() == FrameworkEvent.STOPPED_UPDATE) framework.start();
    }

    private static void watch(PortWatch port, Bundle server) {
        Thread.ofVirtual().name("port watch").start(() -> {
            try {
                port.startWhenFree(server);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The folder above {@code lib/hob-launcher.jar}. */
    private static Path programFolder() throws URISyntaxException {
        Path jar = Path.of(
                Hob.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.resolve("../..").normalize();
    }

    private static String version() {
        String version = Hob.class.getPackage().getImplementationVersion();
        return version == null ? "(unpacked)" : version;
    }
}
