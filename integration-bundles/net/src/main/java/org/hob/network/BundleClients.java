package org.hob.network;

import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hob.net.HttpClients;
import org.hob.net.NetException;
import org.hob.net.Trust;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Makes one bundle's own clients, and closes them with it. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleClients implements HttpClients {

    private final Contexts contexts;
    private final NetThreads threads;
    private final Set<OwnClient> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Activate
    public BundleClients(@Reference Contexts contexts, @Reference NetThreads threads) {
        this.contexts = contexts;
        this.threads = threads;
    }

    @Override
    public CompletionStage<HttpClient> client(Trust trust, Consumer<? super HttpClient.Builder> wishes) {
        return threads.ask(() -> make(trust, wishes));
    }

    private HttpClient make(Trust trust, Consumer<? super HttpClient.Builder> wishes) {
        var builder = HouseClient.builder(threads).sslContext(contexts.of(trust));
        wishes.accept(builder);
        var client = new OwnClient(builder.build(), threads, open::remove);
        open.add(client);
        if (closed) {
            client.close();
            throw new NetException("HTTP client: closed (expected: one of a bundle that runs)");
        }
        return client;
    }

    @Deactivate
    void leave() {
        closed = true;
        open.forEach(OwnClient::close);
        threads.renew();
    }
}
