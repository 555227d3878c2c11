package org.hob.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One exchange of a client with this machine, so that the classes for it are there before the loop needs them. */
final class WarmUp {

    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final byte[] NOTHING =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private WarmUp() {}

    /** Waits for the end of it. A machine that may not talk to itself has a client that is cold. */
    static void of(HttpClient client, NetThreads threads) throws InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) LIMIT.toMillis());
            threads.ask(() -> answerOnce(server));
            var here = URI.create("http://127.0.0.1:" + server.getLocalPort() + '/');
            client.send(HttpRequest.newBuilder(here).timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException cold) {
            LOG.log(Level.DEBUG, "The HTTP client stays cold", cold);
        }
    }

    private static boolean answerOnce(ServerSocket server) throws IOException {
        try (var peer = server.accept()) {
            peer.getOutputStream().write(NOTHING);
            peer.shutdownOutput();
            peer.getInputStream().readAllBytes();
            return true;
        }
    }
}
