package org.hob.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The one client that all share. It is made when the first bundle wants it, on a thread of the network, since its first use loads some 700 classes and all
 * authorities of the machine; who asks meanwhile waits for it.
 */
@Component(service = SharedClient.class)
public final class SharedClient {

    private static final System.Logger LOG = System.getLogger(SharedClient.class.getName());

    /** The discard port of this machine: nothing leaves it, and hardly anybody listens there. */
    private static final HttpRequest TO_NOBODY = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/"))
            .timeout(Duration.ofSeconds(1))
            .build();

    private final CompletableFuture<HttpClient> client;

    @Activate
    public SharedClient(@Reference NetThreads threads) {
        client = threads.ask(() -> warm(HouseClient.builder(threads).build()));
    }

    private static HttpClient warm(HttpClient fresh) throws InterruptedException {
        try {
            fresh.send(TO_NOBODY, BodyHandlers.ofString());
        } catch (IOException asExpected) {
            LOG.log(System.Logger.Level.DEBUG, "The HTTP client is warm");
        }
        return fresh;
    }

    CompletableFuture<HttpClient> client() {
        return client;
    }

    @Deactivate
    void close() {
        client.thenAccept(HttpClient::shutdownNow);
    }
}
