package org.hob.network;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.net.NetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions to a resolver of the test's own, which answers when it may. */
@Timeout(60)
final class NamesTest {

    private static final InetAddress LAMP = InetAddress.ofLiteral("192.0.2.7");

    private final NetThreads threads = new NetThreads();
    private final AtomicLong nanos = new AtomicLong();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final Names names = new Names(threads, new Slow(), nanos::get);
    private final BundleDns dns = new BundleDns(names, threads);
    private final BundleDns others = new BundleDns(names, threads);

    /** Knows one lamp. */
    private final class Slow implements Names.Resolver {

        @Override
        public List<InetAddress> addresses(String name) throws UnknownHostException {
            asked.add(name);
            answers.acquireUninterruptibly();
            if (!name.startsWith("lamp")) throw new UnknownHostException(name);
            return List.of(LAMP);
        }

        @Override
        public String name(InetAddress address) {
            asked.add(address.getHostAddress());
            return address.equals(LAMP) ? "lamp.example" : address.getHostAddress();
        }
    }

    @AfterEach
    void close() {
        answers.release(1_000);
        threads.close();
    }

    private static <R> R get(CompletionStage<R> answer) throws Exception {
        return answer.toCompletableFuture().get(30, SECONDS);
    }

    @Test
    void sameQuestion_isAskedOnce_whileItIsOpenAndForAMomentAfter() throws Exception {
        var first = dns.addresses("lamp");
        var second = others.addresses("lamp");
        answers.release();
        assertThat(get(first)).containsExactly(LAMP);
        assertThat(get(second)).containsExactly(LAMP);
        nanos.addAndGet(Recent.FRESH.toNanos() - 1);
        assertThat(get(dns.addresses("lamp"))).containsExactly(LAMP);
        assertThat(asked).containsExactly("lamp");
        nanos.incrementAndGet();
        answers.release();
        get(dns.addresses("lamp"));
        assertThat(asked).containsExactly("lamp", "lamp");
    }

    @Test
    void unknownName_isSaid() {
        answers.release();
        assertThatThrownBy(() -> get(dns.addresses("nobody")))
                .cause()
                .isInstanceOf(NetException.class)
                .hasMessage("name: nobody (expected: one that the name server knows)");
        assertThatThrownBy(() -> get(dns.addresses(" "))).hasMessageContaining("name:   (expected: one");
    }

    @Test
    void address_hasAName_orNot() throws Exception {
        assertThat(get(dns.name(LAMP))).isEqualTo("lamp.example");
        assertThatThrownBy(() -> get(dns.name(InetAddress.ofLiteral("192.0.2.8"))))
                .hasMessageContaining("address: 192.0.2.8 (expected: one that the name server has a name for)");
    }

    @Test
    void silentNameServer_isTheTroubleOfWhoAsks() throws Exception {
        List<CompletionStage<List<InetAddress>>> open = new ArrayList<>();
        for (int n = 0; n < BundleDns.AT_ONCE; n++) open.add(dns.addresses("lamp" + n));
        assertThatThrownBy(() -> get(dns.addresses("one more")))
                .hasMessageContaining("names: 16 questions are open (expected: fewer at once)");
        assertThat(get(others.name(LAMP))).isEqualTo("lamp.example");
        answers.release(BundleDns.AT_ONCE);
        for (var answer : open) assertThat(get(answer)).containsExactly(LAMP);
        answers.release();
        assertThat(get(dns.addresses("lamp"))).containsExactly(LAMP);
    }

    @Test
    void manyNames_areNotKeptForEver() throws Exception {
        answers.release(3_000);
        for (int n = 0; n < 2_500; n++) get(dns.addresses("lamp" + n));
        assertThat(names.kept()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void closedHouse_refuses() {
        threads.close();
        assertThatThrownBy(() -> get(dns.addresses("lamp")))
                .cause()
                .isInstanceOf(NetException.class)
                .hasMessage("network: closed (expected: a house that is open)");
    }

    @Test
    void resolverOfTheSystem_knowsThisMachine() throws Exception {
        var real = new BundleDns(new Names(threads), threads);
        assertThat(get(real.addresses("localhost"))).anyMatch(InetAddress::isLoopbackAddress);
    }
}
