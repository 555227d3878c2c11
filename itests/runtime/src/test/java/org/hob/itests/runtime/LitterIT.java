package org.hob.itests.runtime;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import com.sun.net.httpserver.HttpServer;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.hob.itests.peers.Eventually;
import org.hob.state.EntityId;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle that has left something on every thread is forgotten all the same. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LitterIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] felix() throws Exception {
        Path jar = ApiBundle.write(
                Files.createTempFile("litterbug", ".jar"),
                Litterbug.class,
                Litterbug.InCallbacks.class,
                Litterbug.InCoroutines.class,
                Litterbug.OnWorkers.class,
                Lamp.class);
        return new Option[] {
            RealFelix.withHome(), systemProperty("litterbug.jar").value(jar.toString())
        };
    }

    @Test
    public void litter_goesWithItsBundle() throws Exception {
        var answered = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            answered.countDown();
        });
        server.createContext("/never", exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        System.setProperty(
                "litter.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (Guest guest = Guest.in(context)) {
            var loader = litter(guest, answered);
            Eventually.holds("class loader gone", SOON, () -> {
                System.gc();
                return loader.refersTo(null);
            });
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    private WeakReference<ClassLoader> litter(Guest guest, CountDownLatch answered) throws Exception {
        Bundle bug =
                context.installBundle("litterbug", Files.newInputStream(Path.of(System.getProperty("litterbug.jar"))));
        bug.start();
        answered.await();
        Eventually.holds("litter of all kinds", SOON, () -> lamps(guest) == 3);
        var loader = loaderOf(bug);
        bug.uninstall();
        Eventually.holds("no lamps", SOON, () -> lamps(guest) == 0);
        return loader;
    }

    private static long lamps(Guest guest) {
        return Stream.of("switch.callback", "switch.coroutine", "switch.worker")
                .filter(id -> guest.states().get(EntityId.of(id)).isPresent())
                .count();
    }

    private static WeakReference<ClassLoader> loaderOf(Bundle bundle) throws BundleException {
        BundleWiring wiring = Objects.requireNonNull(bundle.adapt(BundleWiring.class));
        return new WeakReference<>(wiring.getClassLoader());
    }
}
