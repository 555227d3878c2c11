package org.hob.network;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client that all share, with a server on this machine. */
@Timeout(60)
final class SharedClientTest {

    private final NetThreads threads = new NetThreads();
    private final SharedClient shared = new SharedClient(threads);
    private final BundleClient http = new BundleClient(shared, threads);
    private final Server server;

    SharedClientTest() throws IOException {
        server = Server.plain();
    }

    @AfterEach
    void close() {
        server.close();
        shared.close();
        threads.close();
    }

    @Test
    void send_getsTheAnswer_inTheClearWithoutHttp2() throws Exception {
        var answer = http.send(server.get("/"), BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(server.heads)
                .singleElement()
                .asString()
                .startsWith("HTTP/1.1")
                .doesNotContain("Upgrade");
    }

    @Test
    void redirect_isFollowed() throws Exception {
        assertThat(http.send(server.get("/elsewhere"), BodyHandlers.ofString()).body())
                .isEqualTo("hello");
    }

    @Test
    void cookies_areNotKept() throws Exception {
        http.send(server.get("/cookie"), BodyHandlers.discarding());
        http.send(server.get("/"), BodyHandlers.discarding());
        assertThat(server.heads).noneMatch(head -> head.contains("Cookie"));
    }

    @Test
    void whatIsDoneWithABody_runsOnTheNetworksThreads() throws Exception {
        var seen = new CompletableFuture<Thread>();
        http.send(server.get("/"), head -> {
            seen.complete(Thread.currentThread());
            return BodyHandlers.ofString().apply(head);
        });
        assertThat(seen.get().getName()).startsWith("hob-net-");
        assertThat(seen.get().getContextClassLoader()).isNull();
    }

    @Test
    void whatFollowsAnAnswer_runsOnTheNetworksThreads() throws Exception {
        var answer = http.sendAsync(server.get("/never"), BodyHandlers.ofString());
        var thread = answer.handle((_, _) -> Thread.currentThread().getName());
        server.asked.await();
        server.close();
        assertThat(thread.get()).startsWith("hob-net-");
    }

    @Test
    void refusedConnection_namesThePeer() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + free + "/?password=x"))
                .build();
        var said = "http://127.0.0.1:" + free + ": no connection (expected: somebody who listens there)";
        assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class)
                .hasMessage(said)
                .hasStackTraceContaining("SharedClientTest");
        assertThatThrownBy(
                        () -> http.sendAsync(request, BodyHandlers.ofString()).get())
                .hasCauseInstanceOf(ConnectException.class)
                .cause()
                .hasMessage(said);
    }

    @Test
    void unknownName_isSaid() {
        var request =
                HttpRequest.newBuilder(URI.create("https://nowhere.invalid/x")).build();
        var unknown = new ConnectException();
        unknown.initCause(new UnresolvedAddressException());
        assertThat(Failures.of(request, unknown))
                .hasMessage("https://nowhere.invalid: unknown name (expected: one that the name server knows)");
    }

    @Test
    void answerThatIsLate_namesThePeer() {
        var request = HttpRequest.newBuilder(server.get("/never"), (_, _) -> true)
                .timeout(Duration.ofMillis(50))
                .build();
        assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessage("http://127.0.0.1:" + server.port() + ": request timed out (expected: an answer in time)");
    }

    @Test
    void handlerThatFails_failsTheAnswer() {
        HttpResponse.BodyHandler<String> wrong = _ -> {
            throw new IllegalArgumentException("of no use");
        };
        HttpResponse.BodyHandler<String> broken = _ -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> http.send(server.get("/"), wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> http.sendAsync(server.get("/"), wrong).get())
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> http.send(server.get("/"), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("http://127.0.0.1:" + server.port() + ": broken");
    }

    @Test
    void interruptedSend_endsTheExchange() throws Exception {
        var end = new CompletableFuture<Throwable>();
        var caller = Thread.ofPlatform().start(() -> {
            try {
                http.send(server.get("/never"), BodyHandlers.ofString());
            } catch (IOException | InterruptedException failure) {
                end.complete(failure);
            }
        });
        server.asked.await();
        caller.interrupt();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void cancelledAnswer_endsTheExchange() throws Exception {
        var answer = http.sendAsync(server.get("/never"), BodyHandlers.ofString());
        server.asked.await();
        answer.cancel(true);
        assertThatThrownBy(answer::get).isInstanceOf(CancellationException.class);
        awaitNothingUnderWay();
    }

    /** The JDK counts what it has under way: its client ends when that has. */
    private void awaitNothingUnderWay() throws Exception {
        HttpClient jdk = shared.client().get();
        jdk.shutdown();
        assertThat(jdk.awaitTermination(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void bundleThatGoes_endsWhatItHasUnderWay_andNothingOfOthers() throws Exception {
        var other = new BundleClient(shared, threads);
        var answer = http.sendAsync(server.get("/never"), BodyHandlers.ofString());
        server.asked.await();
        http.leave();
        assertThatThrownBy(() -> answer.get(30, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("HTTP client: closed");
        assertThatThrownBy(() -> http.send(server.get("/"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("HTTP client: closed");
        assertThat(other.send(server.get("/"), BodyHandlers.ofString()).body()).isEqualTo("hello");
    }

    @Test
    void sharedClient_cannotBeClosed() throws Exception {
        assertThatThrownBy(http::close)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("shared by all");
        assertThatThrownBy(http::shutdownNow).isInstanceOf(UnsupportedOperationException.class);
        assertThat(http.send(server.get("/"), BodyHandlers.ofString()).body()).isEqualTo("hello");
    }

    @Test
    void closedHouse_refuses() throws Exception {
        shared.client().get();
        shared.close();
        threads.close();
        assertThatThrownBy(() -> http.send(server.get("/"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("network: closed (expected: a house that is open)");
    }

    @Test
    void settings_areThoseOfTheHouse() {
        assertThat(http.followRedirects()).isEqualTo(HttpClient.Redirect.NORMAL);
        assertThat(http.connectTimeout()).contains(HouseClient.CONNECT);
        assertThat(http.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(http.cookieHandler()).isEmpty();
    }
}
