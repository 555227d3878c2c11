package org.hob.network;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A client of one bundle's own. */
final class OwnClient extends HouseClient {

    private final HttpClient jdk;
    private final Consumer<OwnClient> onClose;

    OwnClient(HttpClient jdk, NetThreads threads, Consumer<OwnClient> onClose) {
        super(CompletableFuture.completedFuture(jdk), threads);
        this.jdk = jdk;
        this.onClose = onClose;
    }

    /** Ends at once; the JDK's own would wait for the requests. */
    @Override
    public void close() {
        onClose.accept(this);
        endExchanges();
        jdk.shutdownNow();
    }
}
