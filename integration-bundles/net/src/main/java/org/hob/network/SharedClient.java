package org.hob.network;

import java.net.http.HttpClient;
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

    private final CompletableFuture<HttpClient> client;

    @Activate
    public SharedClient(@Reference NetThreads threads) {
        client = threads.ask(() -> {
            var fresh = HouseClient.builder(threads).build();
            WarmUp.of(new OwnClient(fresh, threads, _ -> {}), threads);
            return fresh;
        });
    }

    CompletableFuture<HttpClient> client() {
        return client;
    }

    @Deactivate
    void close() {
        client.thenAccept(HttpClient::shutdownNow);
    }
}
