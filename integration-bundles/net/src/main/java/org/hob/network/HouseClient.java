package org.hob.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A client of the JDK as integrations see it. The JDK's own {@code send} looks names up and shakes hands on the thread that calls it, which may be the
 * loop; here all of that happens on the network's threads, and the caller parks.
 */
abstract class HouseClient extends HttpClient {

    static final Duration CONNECT = Duration.ofSeconds(10);
    static final Duration ANSWER = Duration.ofMinutes(5);

    private final CompletableFuture<HttpClient> jdk;
    private final Exchanges exchanges;

    /** Makes it around a client that is there, or will be. */
    HouseClient(CompletableFuture<HttpClient> jdk, NetThreads threads) {
        this.jdk = jdk;
        exchanges = new Exchanges(jdk, threads);
    }

    /** Returns how every client begins. */
    static HttpClient.Builder builder(Executor threads) {
        return HttpClient.newBuilder().executor(threads).connectTimeout(CONNECT).followRedirects(Redirect.NORMAL);
    }

    /** Ends what is under way, and refuses what comes. */
    final void endExchanges() {
        exchanges.end();
    }

    @Override
    public final <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        var answer = exchanges.begin(client -> client.sendAsync(completed(request), body));
        try {
            return answer.get();
        } catch (InterruptedException cancelled) {
            answer.cancel(true);
            throw cancelled;
        } catch (ExecutionException failed) {
            switch (Failures.of(request, failed.getCause())) {
                case IOException refused -> throw refused;
                case RuntimeException wrong -> throw wrong;
                case Exception other -> throw new IOException(other);
            }
        }
    }

    @Override
    public final <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> body) {
        var answer = exchanges.begin(client -> client.sendAsync(completed(request), body));
        return Failures.said(request, answer);
    }

    @Override
    public final <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> body, PushPromiseHandler<T> push) {
        var answer = exchanges.begin(client -> client.sendAsync(completed(request), body, push));
        return Failures.said(request, answer);
    }

    /** In the clear the JDK would ask for HTTP/2 with headers that old devices stumble over. */
    private static HttpRequest completed(HttpRequest request) {
        boolean inTheClear = "http".equalsIgnoreCase(request.uri().getScheme());
        boolean asIs = request.timeout().isPresent() && (request.version().isPresent() || !inTheClear);
        if (asIs) return request;
        var copy = HttpRequest.newBuilder(request, (_, _) -> true);
        if (request.timeout().isEmpty()) copy.timeout(ANSWER);
        if (request.version().isEmpty() && inTheClear) copy.version(Version.HTTP_1_1);
        return copy.build();
    }

    @Override
    public final WebSocket.Builder newWebSocketBuilder() {
        return jdk.join().newWebSocketBuilder();
    }

    @Override
    public final Optional<CookieHandler> cookieHandler() {
        return jdk.join().cookieHandler();
    }

    @Override
    public final Optional<Duration> connectTimeout() {
        return jdk.join().connectTimeout();
    }

    @Override
    public final Redirect followRedirects() {
        return jdk.join().followRedirects();
    }

    @Override
    public final Optional<ProxySelector> proxy() {
        return jdk.join().proxy();
    }

    @Override
    public final SSLContext sslContext() {
        return jdk.join().sslContext();
    }

    @Override
    public final SSLParameters sslParameters() {
        return jdk.join().sslParameters();
    }

    @Override
    public final Optional<Authenticator> authenticator() {
        return jdk.join().authenticator();
    }

    @Override
    public final Version version() {
        return jdk.join().version();
    }

    @Override
    public final Optional<Executor> executor() {
        return jdk.join().executor();
    }

    @Override
    public final void shutdown() {
        close();
    }

    @Override
    public final void shutdownNow() {
        close();
    }

    @Override
    public final boolean isTerminated() {
        return exchanges.isEnded();
    }

    @Override
    public abstract void close();
}
