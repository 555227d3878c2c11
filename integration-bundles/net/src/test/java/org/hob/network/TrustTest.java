package org.hob.network;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.hob.net.Identity;
import org.hob.net.NetException;
import org.hob.net.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom a client of one's own believes, and as whom it shows itself, with certificates made on the spot. */
@Timeout(120)
final class TrustTest {

    @TempDir
    private static Path folder;

    private static SelfSigned here;
    private static SelfSigned lamp;

    private final NetThreads threads = new NetThreads();
    private final Contexts contexts = new Contexts();
    private final BundleClients clients = new BundleClients(contexts, threads);
    private final SharedTls tls = new SharedTls(contexts, threads);

    @BeforeAll
    static void make() throws Exception {
        here = SelfSigned.of(folder, "here", "ip:127.0.0.1");
        lamp = SelfSigned.of(folder, "lamp", "dns:lamp.example");
    }

    @AfterEach
    void close() {
        clients.leave();
        threads.close();
    }

    private HttpClient client(Trust trust) throws Exception {
        return clients.client(trust).toCompletableFuture().get(30, SECONDS);
    }

    private String ask(SelfSigned server, Trust trust) throws Exception {
        return ask(server, trust, false);
    }

    private String ask(SelfSigned server, Trust trust, boolean asksWho) throws Exception {
        try (var listens = Server.tls(server.server(), asksWho);
                var client = client(trust)) {
            return client.send(listens.get("/"), BodyHandlers.ofString()).body();
        }
    }

    @Test
    void machine_doesNotBelieveWhoHasSignedItself() {
        assertThatThrownBy(() -> ask(here, Trust.machine()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageStartingWith("https://127.0.0.1:")
                .hasMessageContaining("(expected: a certificate that is trusted; see Trust)");
    }

    @Test
    void machineAndAFile_believesThose_underTheirOwnNames() throws Exception {
        assertThat(ask(here, Trust.machineAnd(here.certificate()))).isEqualTo("hello nobody");
        assertThatThrownBy(() -> ask(lamp, Trust.machineAnd(here.certificate())))
                .isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> ask(lamp, Trust.machineAnd(lamp.certificate())))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void anybody_isBelieved_underWhateverName() throws Exception {
        assertThat(ask(lamp, Trust.dangerouslyAnybody())).isEqualTo("hello nobody");
    }

    @Test
    void identity_isShown_fromPemFiles() throws Exception {
        var mine = new Identity.Pem(lamp.certificate(), lamp.key());
        var trust = Trust.machineAnd(here.certificate()).as(mine);
        assertThat(ask(here, trust, true)).isEqualTo("hello CN=lamp");
    }

    @Test
    void identity_isShown_fromOnePemFileOfBoth() throws Exception {
        var both = folder.resolve("both.pem");
        Files.writeString(both, Files.readString(lamp.key()) + Files.readString(lamp.certificate()));
        var trust = Trust.dangerouslyAnybody().as(new Identity.Pem(both, both));
        assertThat(ask(here, trust, true)).isEqualTo("hello CN=lamp");
    }

    @Test
    void identity_isShown_fromPkcs12() throws Exception {
        var mine = new Identity.Pkcs12(lamp.pkcs12(), SelfSigned.PASSWORD);
        assertThat(ask(here, Trust.dangerouslyAnybody().as(mine), true)).isEqualTo("hello CN=lamp");
        assertThat(mine.toString()).doesNotContain(SelfSigned.PASSWORD);
    }

    @Test
    void filesThatCannotBeUsed_areNamed() throws Exception {
        var garbage = Files.writeString(folder.resolve("garbage.pem"), "no certificate");
        var missing = folder.resolve("missing.pem");
        refused(Trust.machineAnd(missing), "authorities: " + missing + " (expected: a readable file)");
        refused(Trust.machineAnd(garbage), "authorities: " + garbage + " (expected: certificates in PEM form)");
        refused(
                Trust.machine().as(new Identity.Pem(garbage, lamp.key())),
                "certificates: " + garbage + " (expected: certificates in PEM form)");
        refused(
                Trust.machine().as(new Identity.Pem(lamp.certificate(), garbage)),
                "key: " + garbage + " (expected: a key without password in PKCS #8 and PEM form, as"
                        + " openssl pkcs8 -topk8 -nocrypt writes it)");
        refused(
                Trust.machine().as(new Identity.Pkcs12(lamp.pkcs12(), "wrong")),
                "identity: " + lamp.pkcs12() + " (expected: a PKCS #12 file and its password)");
        refused(
                Trust.machine().as(new Identity.Pkcs12(garbage, "")),
                "identity: " + garbage + " (expected: a PKCS #12 file and its password)");
    }

    private void refused(Trust trust, String message) {
        var context = tls.context(trust).toCompletableFuture();
        assertThatThrownBy(() -> context.get(30, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(NetException.class)
                .hasMessage(message);
        assertThat(contexts.isMade(trust)).isFalse();
    }

    @Test
    void nobodyVerified_withAuthorities_makesNoSense() {
        var authorities = java.util.Optional.of(here.certificate());
        assertThatThrownBy(() -> new Trust(false, authorities, java.util.Optional.empty()))
                .hasMessage("authorities: " + here.certificate() + " (expected: none where nobody is verified)");
    }

    @Test
    void context_isMadeOnce_andAgainWhenItsFileHasChanged() throws Exception {
        var file = Files.copy(here.certificate(), folder.resolve("changing.pem"));
        var trust = Trust.machineAnd(file);
        var first = tls.context(trust).toCompletableFuture().get(30, SECONDS);
        assertThat(tls.context(Trust.machineAnd(file)).toCompletableFuture().get(30, SECONDS))
                .isSameAs(first);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertThat(tls.context(trust).toCompletableFuture().get(30, SECONDS)).isNotSameAs(first);
    }

    @Test
    void clientOfItsOwn_hasWhatItWishes() throws Exception {
        var cookies = new CookieManager();
        try (var server = Server.plain();
                var client = clients.client(Trust.machine(), with -> with.cookieHandler(cookies))
                        .toCompletableFuture()
                        .get(30, SECONDS)) {
            client.send(server.get("/cookie"), BodyHandlers.discarding());
            client.send(server.get("/"), BodyHandlers.discarding());
            assertThat(server.heads).last().asString().contains("Cookie");
        }
    }

    @Test
    void bundleThatGoes_closesItsClients_withoutWaitingForTheirRequests() throws Exception {
        try (var server = Server.plain()) {
            var client = client(Trust.machine());
            var answer = client.sendAsync(server.get("/never"), BodyHandlers.ofString());
            server.asked.await();
            clients.leave();
            assertThatThrownBy(() -> answer.get(30, SECONDS)).hasMessageContaining("HTTP client: closed");
            assertThat(client.isTerminated()).isTrue();
            var late = clients.client(Trust.machine()).toCompletableFuture();
            assertThatThrownBy(() -> late.get(30, SECONDS)).hasMessageContaining("HTTP client: closed");
        }
    }
}
