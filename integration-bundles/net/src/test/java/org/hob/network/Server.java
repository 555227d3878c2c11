package org.hob.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server on this machine: it says who asked, sends on, sets a cookie, or never answers. */
final class Server implements AutoCloseable {

    final List<String> heads = new CopyOnWriteArrayList<>();
    final CountDownLatch asked = new CountDownLatch(1);

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);

    private Server(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static Server plain() throws IOException {
        return new Server(HttpServer.create(here(), 0), "http");
    }

    /** A server with that certificate, which wants one of its clients. */
    static Server tls(SSLContext context, boolean asksWho) throws IOException {
        var server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var ours = context.getDefaultSSLParameters();
                ours.setNeedClientAuth(asksWho);
                parameters.setSSLParameters(ours);
            }
        });
        return new Server(server, "https");
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port() + path))
                .build();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        heads.add(exchange.getProtocol() + ' ' + exchange.getRequestHeaders().keySet());
        asked.countDown();
        switch (exchange.getRequestURI().getPath()) {
            case "/elsewhere" -> {
                exchange.getResponseHeaders().add("Location", "/");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/cookie" -> {
                exchange.getResponseHeaders().add("Set-Cookie", "who=you");
                say(exchange, "cookie");
            }
            case "/never" -> never();
            default -> say(exchange, who(exchange));
        }
        exchange.close();
    }

    private void never() {
        try {
            over.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String who(HttpExchange exchange) throws IOException {
        boolean shown = exchange instanceof HttpsExchange secure
                && secure.getSSLSession().getLocalPrincipal() != null;
        if (!shown) return "hello";
        try {
            return "hello "
                    + ((HttpsExchange) exchange)
                            .getSSLSession()
                            .getPeerPrincipal()
                            .getName();
        } catch (javax.net.ssl.SSLPeerUnverifiedException nobody) {
            return "hello nobody";
        }
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, text.length());
        exchange.getResponseBody().write(text.getBytes(US_ASCII));
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
