package org.hob.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.felix.framework.FrameworkFactory;
import org.hob.itests.peers.Eventually;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundle as it is built, in a plain Felix, with what it asks for. */
class BundleIT {

    private final List<Bundle> bundles = new ArrayList<>();
    private Framework framework;

    @BeforeEach
    void start(@TempDir Path storage) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.service.urlhandlers", "false"));
        framework.start();
        for (String jar : System.getProperty("bundles").split(File.pathSeparator, -1)) {
            bundles.add(framework
                    .getBundleContext()
                    .installBundle("reference:" + Path.of(jar).toUri()));
        }
        for (Bundle bundle : bundles) bundle.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void bundle_starts_andExportsItsApiOnly() {
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE));
        var exports = Objects.requireNonNull(mqtt().getHeaders().get(Constants.EXPORT_PACKAGE));
        assertThat(exports).startsWith("org.hob.mqtt;").doesNotContain("netty", "jctools", "hivemq");
    }

    private Bundle mqtt() {
        return bundles.stream()
                .filter(bundle -> bundle.getSymbolicName().equals("hob-mqtt"))
                .findFirst()
                .orElseThrow();
    }

    /** The client inside finds all its classes: it gets as far as the network. */
    @Test
    void client_works() throws Exception {
        tryClient();
    }

    private void tryClient() throws Exception {
        var settings = call(
                mqtt().loadClass("org.hob.mqtt.broker.Settings"), null, "of", Map.of("host", "127.0.0.1", "port", 1));
        var version = mqtt().loadClass("org.hob.mqtt.broker.Settings$Version");
        for (Object one : List.of(version.getEnumConstants()).subList(1, 3)) {
            Consumer<Object> sink = message -> {};
            var link = call(mqtt().loadClass("org.hob.mqtt.broker.HiveLink"), null, "of", settings, one, sink);
            var connected =
                    (CompletableFuture<?>) call(link.getClass().getSuperclass().getInterfaces()[0], link, "connect");
            var failure = connected.handle((nothing, why) -> why).get(20, TimeUnit.SECONDS);
            assertThat(failure).hasMessage("connection refused (keys host and port)");
            call(link.getClass().getSuperclass(), link, "close");
        }
    }

    /** Nothing holds its class loader, though a client was at work. */
    @Test
    void bundle_uninstalled_isForgotten() throws Exception {
        var client = new FutureTask<>(() -> {
            tryClient();
            return new WeakReference<>(mqtt().loadClass("org.hob.mqtt.Mqtt").getClassLoader());
        });
        Thread.ofPlatform().start(client).join();
        var loader = client.get();
        mqtt().uninstall();
        Objects.requireNonNull(framework.adapt(FrameworkWiring.class)).refreshBundles(null);
        Eventually.holds("the end of its class loader", Duration.ofSeconds(30), () -> {
            System.gc();
            return loader.get() == null;
        });
    }

    private static Object call(Class<?> type, @Nullable Object on, String name, Object... arguments) throws Exception {
        for (var method : type.getDeclaredMethods()) {
            boolean fits = method.getName().equals(name)
                    && method.getParameterCount() == arguments.length
                    && Modifier.isStatic(method.getModifiers()) == (on == null);
            if (!fits) continue;
            method.setAccessible(true);
            return method.invoke(on, arguments);
        }
        throw new IOException(type + " has no " + name);
    }

    @Test
    void bundle_isNotTooBig() throws IOException {
        assertThat(Files.size(Path.of(mqtt().getLocation().substring("reference:file:".length()))))
                .isLessThan(6_500_000);
    }
}
