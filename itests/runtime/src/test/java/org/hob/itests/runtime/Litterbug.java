package org.hob.itests.runtime;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Blocking;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that leaves something of its own on every thread it gets hold of, and a request that nobody answers. */
public final class Litterbug implements BundleActivator {

    private static final ThreadLocal<Object> LITTER = new ThreadLocal<>();

    @Override
    public void start(BundleContext context) {
        context.registerService(Platform.class, new InCallbacks(), null);
        context.registerService(Platform.class, new InCoroutines(), null);
        context.registerService(Platform.class, new OnWorkers(), null);
        var http = context.getService(context.getServiceReference(HttpClient.class));
        var nobodyAnswers = URI.create(System.getProperty("litter.url"));
        http.sendAsync(HttpRequest.newBuilder(nobodyAnswers.resolve("/never")).build(), BodyHandlers.ofString());
        http.sendAsync(HttpRequest.newBuilder(nobodyAnswers).build(), head -> {
            litter();
            return BodyHandlers.ofString().apply(head);
        });
    }

    @Override
    public void stop(BundleContext context) {}

    private static void litter() {
        LITTER.set(new InCallbacks());
        Thread.currentThread().setContextClassLoader(Litterbug.class.getClassLoader());
        Thread.currentThread().setName("thrown away");
    }

    @Callback
    static final class InCallbacks implements Platform {

        @Override
        public void setUp(Home home) {
            litter();
            home.addEntities(new Lamp("Callback"));
        }
    }

    @Coroutine
    static final class InCoroutines implements Platform {

        @Override
        public void setUp(Home home) {
            litter();
            home.addEntities(new Lamp("Coroutine"));
        }
    }

    @Blocking
    static final class OnWorkers implements Platform {

        @Override
        public void setUp(Home home) {
            litter();
            home.addEntities(new Lamp("Worker"));
        }
    }
}
