package org.acme.gremlins;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hob.job.Job;

/** Peers that are silent, slow or full. */
final class Sockets {

    private static final int PATIENCE = (int) Stage.MILLIS;

    private Sockets() {}

    @Gremlin(value = "Socket.connect, full backlog", like = "socket.connect")
    static Job connect(Stage stage) throws Exception {
        var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        List<Socket> queue = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            var waiting = new Socket();
            queue.add(waiting);
            try {
                waiting.connect(full.getLocalSocketAddress(), 50);
            } catch (SocketTimeoutException isFull) {
                break;
            }
        }
        return () -> {
            try (full;
                    var socket = new Socket()) {
                socket.connect(full.getLocalSocketAddress(), PATIENCE);
            } catch (SocketTimeoutException expected) {
                for (var waiting : queue) waiting.close();
            }
        };
    }

    @Gremlin(value = "Socket.getInputStream().read", like = "socket.recv")
    static Job read(Stage stage) throws Exception {
        var silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        var socket = new Socket(silent.getInetAddress(), silent.getLocalPort());
        socket.setSoTimeout(PATIENCE);
        return () -> {
            try (silent;
                    socket) {
                socket.getInputStream().read();
            } catch (SocketTimeoutException expected) {
                Stage.see(expected);
            }
        };
    }

    @Gremlin(value = "ServerSocket.accept", like = "socket.accept")
    static Job accept(Stage stage) throws Exception {
        var server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE);
        return () -> {
            try (server) {
                server.accept();
            } catch (SocketTimeoutException expected) {
                Stage.see(expected);
            }
        };
    }

    @Gremlin("DatagramSocket.receive")
    static Job receive(Stage stage) throws Exception {
        var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE);
        return () -> {
            try (socket) {
                socket.receive(new DatagramPacket(new byte[9], 9));
            } catch (SocketTimeoutException expected) {
                Stage.see(expected);
            }
        };
    }

    @Gremlin("SocketChannel.read")
    static Job channel(Stage stage) throws Exception {
        var silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        var channel = SocketChannel.open(silent.getLocalSocketAddress());
        return () -> {
            Stage.later(Stage.MILLIS, channel::close);
            try (silent;
                    channel) {
                channel.read(ByteBuffer.allocate(9));
            } catch (AsynchronousCloseException expected) {
                Stage.see(expected);
            }
        };
    }

    @Gremlin("SocketChannel.read of a UNIX socket")
    static Job unix(Stage stage) throws Exception {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        var address = UnixDomainSocketAddress.of(stage.fresh("u"));
        server.bind(address);
        var channel = SocketChannel.open(address);
        return () -> {
            Stage.later(Stage.MILLIS, channel::close);
            try (server;
                    channel) {
                channel.read(ByteBuffer.allocate(9));
            } catch (AsynchronousCloseException expected) {
                Stage.see(expected);
            }
        };
    }

    @Gremlin(value = "Selector.select", like = "select.select")
    static Job select(Stage stage) {
        return () -> {
            try (var selector = Selector.open()) {
                selector.select(Stage.MILLIS);
            }
        };
    }

    @Gremlin("Pipe.source().read")
    static Job pipe(Stage stage) throws Exception {
        var pipe = Pipe.open();
        return () -> {
            Stage.later(Stage.MILLIS, () -> pipe.sink().write(ByteBuffer.wrap(new byte[1])));
            pipe.source().read(ByteBuffer.allocate(1));
        };
    }

    @Gremlin(value = "HttpURLConnection.getResponseCode", like = "http.client.putrequest")
    static Job urlConnection(Stage stage) throws Exception {
        var uri = slowServer();
        return () -> {
            try (InputStream in = uri.toURL().openStream()) {
                in.readAllBytes();
            }
        };
    }

    @Gremlin("HttpClient.send")
    static Job httpClient(Stage stage) throws Exception {
        var uri = slowServer();
        return () -> {
            try (var client = HttpClient.newHttpClient()) {
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            }
        };
    }

    /** Returns where somebody answers one request, late. */
    private static URI slowServer() throws IOException {
        var server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        Stage.later(0, () -> {
            try (server;
                    var peer = server.accept()) {
                Stage.rest(Stage.MILLIS);
                peer.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        });
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }
}
