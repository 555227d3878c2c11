package org.hob.console;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hob.guard.Guard;
import org.hob.home.Home;
import org.hob.job.LoopStatus;
import org.hob.job.LoopView;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A Felix with Jetty and the web console as in the distribution, our bundle, and a fake house that the test can take away and bring back. */
public final class ConsoleFelix {

    private static final String PACKAGES =
            "org.hob.action,org.hob.automation,org.hob.entity,org.hob.event,org.hob.guard,org.hob.home,org.hob.job,org.hob.registry,org.hob.state";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final String console;
    final FakeHouse house = new FakeHouse();
    final FakeGuard guard = new FakeGuard();
    final Bundle bundle;
    private final Framework framework;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    /** Starts it; our tabs come with {@link #houseComes}. */
    ConsoleFelix(Path target, Path jar) throws IOException, BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory(target, "cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        PACKAGES.replace(",", ";version=1.0.0,")
                                + ";version=1.0.0,org.slf4j;version=1.7.36,org.slf4j;version=2.0.20,"
                                + "org.slf4j.event;version=2.0.20,org.slf4j.spi;version=2.0.20,org.slf4j.helpers;version=2.0.20",
                        "felix.service.urlhandlers",
                        "false",
                        "org.apache.felix.http.host",
                        "127.0.0.1",
                        "org.osgi.service.http.port",
                        "0",
                        "felix.webconsole.username",
                        "admin",
                        "felix.webconsole.password",
                        "hob"));
        framework.init();
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> jars = Files.list(target.resolve("felix"))) {
            for (Path each : jars.sorted().toList()) {
                bundles.add(context.installBundle("reference:" + each.toUri()));
            }
        }
        bundle = context.installBundle(jar.toUri().toString());
        bundles.add(bundle);
        framework.start();
        for (Bundle each : bundles) {
            if (each.getHeaders().get(Constants.FRAGMENT_HOST) == null) each.start();
        }
        console = endpoint(context) + "system/console/";
    }

    /** Returns where the server listens: on a port of its own choice. */
    private static String endpoint(BundleContext context) {
        ServiceReference<?> server = context.getServiceReference("org.osgi.service.servlet.runtime.HttpServiceRuntime");
        return ((String[]) server.getProperty("osgi.http.endpoint"))[0];
    }

    /** Brings the house, as core does when it starts. */
    void houseComes(LoopStatus status) {
        BundleContext context = framework.getBundleContext();
        services.add(context.registerService(Home.class, new Homes(), null));
        services.add(context.registerService(LoopView.class, () -> status, null));
        services.add(context.registerService(Guard.class, guard, null));
    }

    /** Takes its guard away, as if its core had none. */
    void guardGoes() {
        services.removeLast().unregister();
    }

    /** Takes it away, as core does when it stops. */
    void houseGoes() {
        services.forEach(ServiceRegistration::unregister);
        services.clear();
    }

    /** Asks with the login. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(with(request(path), headers).build());
    }

    /** Posts with the login. */
    HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        return postTo("hob-actions", body, headers);
    }

    /** Posts with the login, to that path. */
    HttpResponse<String> postTo(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(with(request(path), headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString("admin:hob".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(console + path)).header("Authorization", "Basic " + login);
    }

    /** Sends what has a body on a connection of its own: a server that refuses it unread closes the connection, which the next would find broken. */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        if (request.bodyPublisher().isEmpty()) return client.send(request, HttpResponse.BodyHandlers.ofString());
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Asks until it is answered with that status: servers and services come in their own threads. */
    HttpResponse<String> until(int status, String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        Optional<HttpResponse<String>> last = Optional.empty();
        while (System.nanoTime() < end) {
            last = Optional.of(get(path));
            if (last.get().statusCode() == status) return last.get();
            Thread.onSpinWait();
        }
        throw new AssertionError(path + ": " + last + " (expected: " + status + ')');
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    void stop() throws BundleException, InterruptedException {
        client.close();
        framework.stop();
        framework.waitForStop(LIMIT.toMillis());
    }

    private final class Homes implements PrototypeServiceFactory<Home> {
        @Override
        public Home getService(Bundle user, ServiceRegistration<Home> registration) {
            return requireNonNull(house.home());
        }

        @Override
        public void ungetService(Bundle user, ServiceRegistration<Home> registration, Home home) {
            // a fake home holds nothing
        }
    }
}
