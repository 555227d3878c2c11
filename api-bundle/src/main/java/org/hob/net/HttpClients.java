package org.hob.net;

import java.net.http.HttpClient;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * HTTP clients of one's own, for who needs more than the one that all share: cookies, credentials, a certificate that no authority has signed; a service.
 *
 * <p>The shared one is a service too, {@link HttpClient}. It follows redirects, gives up a connection after ten seconds and an answer after five minutes
 * unless the request says otherwise, and speaks HTTP/2 over TLS and HTTP/1.1 in the clear, which old devices expect. It cannot be closed. Clients of one's
 * own begin as the same. In a coroutine {@code send} is fine; in a callback {@code home.adopt(client.sendAsync(…))}. Look-ups, handshakes and what is done
 * with bodies run on threads of the network's own; requests that are under way end when the bundle goes.
 */
@ProviderType
public interface HttpClients {

    /**
     * Makes a client on a worker.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} if the certificates cannot be used.
     *
     * @return a client to be closed, as by {@code home.own(client)}; it is closed with the bundle at the latest, and never waits for its requests
     */
    default CompletionStage<HttpClient> client(Trust trust) {
        return client(trust, _ -> {});
    }

    /**
     * Makes a client on a worker, as {@link #client(Trust)}.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} if the certificates cannot be used.
     *
     * @param wishes is told what else to set, on the worker: {@code with -> with.cookieHandler(new CookieManager())}
     */
    CompletionStage<HttpClient> client(Trust trust, Consumer<? super HttpClient.Builder> wishes);
}
