package org.hob.itests.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.hob.itests.peers.Eventually;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.Work;
import org.hob.net.Classes;
import org.hob.net.Dns;
import org.hob.net.HttpClients;
import org.hob.net.NetException;
import org.hob.net.Tls;
import org.hob.net.Trust;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** An integration gets what it needs of the network from the bundles of the program, in a house that goes on meanwhile. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class NetworkIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    private BundleContext context;

    @Inject
    private HttpClient http;

    @Inject
    private HttpClients clients;

    @Inject
    private Tls tls;

    @Inject
    private Dns dns;

    @Inject
    private Classes classes;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer server;
    private Guest guest;

    @Configuration
    public Option[] felix() throws Exception {
        return new Option[] {RealFelix.withHome()};
    }

    @Before
    public void enter() throws Exception {
        guest = Guest.in(context);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(US_ASCII));
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @After
    public void leave() {
        mayAnswer.countDown();
        server.stop(0);
        guest.close();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .build();
    }

    @Test
    public void coroutine_sends_andTheHouseGoesOn() throws Exception {
        var home = guest.home();
        Task<String> answer = home.start(Work.coroutine(
                () -> http.send(request(), BodyHandlers.ofString()).body()));
        assertThat(asked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(home.start(Work.callback(() -> "alive")).await(SOON)).isEqualTo("alive");
        assertThat(answer.isDone()).isFalse();
        mayAnswer.countDown();
        assertThat(answer.await(SOON)).isEqualTo("hello");
    }

    @Test
    public void callback_adopts_andIsToldOnTheLoop() throws Exception {
        var home = guest.home();
        var told = new CompletableFuture<List<Object>>();
        Listener<Task<HttpResponse<String>>> listener =
                Listener.callback(done -> told.complete(List.of(done.await().body(), home.holdsTurn())));
        home.run(Job.callback(() ->
                home.adopt(http.sendAsync(request(), BodyHandlers.ofString())).whenDone(listener)));
        mayAnswer.countDown();
        assertThat(told.get(SOON.toSeconds(), TimeUnit.SECONDS)).containsExactly("hello", true);
    }

    @Test
    public void clientOfItsOwn_isClosedWithItsOwner() throws Exception {
        var home = guest.home().scope();
        mayAnswer.countDown();
        var own = home.adopt(clients.client(Trust.dangerouslyAnybody())).await(SOON);
        home.own(own);
        assertThat(own.send(request(), BodyHandlers.ofString()).body()).isEqualTo("hello");
        home.close();
        Eventually.holds("a closed client", SOON, own::isTerminated);
    }

    @Test
    public void contextsAndNames_comeAsTasks() {
        var home = guest.home();
        assertThat(home.adopt(tls.context(Trust.machine())).await(SOON).getProtocol())
                .isNotBlank();
        assertThat(home.adopt(dns.addresses("localhost")).await(SOON)).anyMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    public void classes_areThoseOfTheBundleThatAsks() {
        var home = guest.home();
        home.adopt(classes.load("org.hob.itests.runtime.Lamp")).await(SOON);
        assertThat(home.adopt(classes.loadPackages("org.hob.itests.runtime")).await(SOON))
                .isGreaterThan(1);
        assertThat(home.adopt(classes.loadBeside(Lamp.class)).await(SOON)).isGreaterThan(1);
        assertThat(home.adopt(classes.loadBeside(String.class)).await(SOON)).isZero();
        assertThat(home.adopt(classes.resource("org/hob/itests/runtime/Lamp.class"))
                        .await(SOON))
                .startsWith(0xCA, 0xFE);
        var who = context.getBundle();
        assertThatThrownBy(() -> home.adopt(classes.load("org.acme.Nothing")).await(SOON))
                .isInstanceOf(NetException.class)
                .hasMessage("class: org.acme.Nothing (expected: one that " + who + " can load)");
        assertThatThrownBy(() ->
                        home.adopt(classes.loadPackages("org.acme.nothing")).await(SOON))
                .hasMessage("package: org.acme.nothing (expected: one in " + who + ')');
        assertThatThrownBy(() -> home.adopt(classes.resource("nothing.txt")).await(SOON))
                .hasMessage("resource: nothing.txt (expected: a file of " + who + ')');
    }
}
