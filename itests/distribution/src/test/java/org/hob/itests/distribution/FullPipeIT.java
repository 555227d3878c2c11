package org.hob.itests.distribution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody reads what the house says, and a bundle says much. */
@Timeout(240)
class FullPipeIT {

    private static final String CHATTERBOX = "org.acme.chatterbox";

    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path home;

    @Test
    void houseThatNobodyListensTo_goesOn() throws Exception {
        Path deploy = Files.createDirectories(home.resolve("deploy"));
        Jars.bundle(deploy, CHATTERBOX, Guest.Chatterbox.class);
        Process hob = start();
        try {
            Eventually.holds(
                    "the chatterbox has come to an end",
                    House.LIMIT,
                    () -> bundles()
                            .matches("(?s).*\"state\":\"Active\",\"version\":\"[^\"]*\",\"symbolicName\":\""
                                    + CHATTERBOX + "\".*"));
            try (BufferedReader said = hob.inputReader()) {
                assertThat(said.lines()
                                .filter(line -> line.contains("were not written here"))
                                .findFirst())
                        .get()
                        .asString()
                        .matches("hob: \\d+ lines were not written here \\(expected: somebody who reads them\\)");
            }
            hob.toHandle().destroy();
            assertThat(hob.waitFor(House.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(hob.exitValue()).isZero();
        } finally {
            hob.destroyForcibly();
            http.shutdownNow();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Hob.folder().resolve("bin/hob").toString()).redirectErrorStream(true);
        builder.environment().put("HOB_HOME", home.toString());
        builder.environment().put("HOB_HOST", "127.0.0.1");
        builder.environment().put("HOB_PORT", String.valueOf(port));
        builder.environment().put("HOB_PASSWORD", "x");
        return builder.start();
    }

    private String bundles() throws InterruptedException {
        String who = Base64.getEncoder().encodeToString("admin:x".getBytes(US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/system/console/bundles.json"))
                .header("Authorization", "Basic " + who)
                .timeout(House.LIMIT)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        }
    }
}
