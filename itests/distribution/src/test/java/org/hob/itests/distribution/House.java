package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Ports;
import org.hob.itests.peers.Program;
import org.hob.itests.peers.Transcript;

/** A start of the program with settings of its own, and what can be seen of it from outside. */
final class House implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Program program;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private House(Program program, int port) {
        this.program = program;
        this.port = port;
    }

    static House start(Path home, Map<String, String> settings) throws IOException {
        return start(Hob.folder(), home, settings);
    }

    static House start(Path folder, Path home, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOB_HOME", home.toString());
        environment.put("HOB_HOST", "127.0.0.1");
        environment.put("HOB_PORT", String.valueOf(Ports.free()));
        environment.put("HOB_PASSWORD", "");
        environment.put("HOB_JAVA_OPTS", "");
        environment.putAll(settings);
        List<String> command = List.of(folder.resolve("bin/hob").toString());
        Program program = Program.start("hob", folder, environment, command, _ -> {});
        int port = environment.get("HOB_PORT").matches("\\d+") ? Integer.parseInt(environment.get("HOB_PORT")) : 0;
        return new House(program, port);
    }

    Program program() {
        return program;
    }

    Transcript said() {
        return program.said();
    }

    /** Waits until the house is ready and its console asks for a password. */
    House awaitConsole() throws Exception {
        Eventually.holds("the console asks who is there", LIMIT, () -> {
            if (!program.handle().isAlive()) throw new AssertionError("ended: " + said().lines());
            return said().lines().stream().anyMatch(line -> line.contains(" Ready in ")) && answers();
        });
        return this;
    }

    int status(String user, String password) throws IOException, InterruptedException {
        return get("bundles", user, password).statusCode();
    }

    HttpResponse<String> get(String page, String user, String password) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(request(page).header("Authorization", "Basic " + pair).build(), BodyHandlers.ofString());
    }

    /** Nobody wants to see more than lines that say something. */
    void saidNothingBut(String... patterns) {
        for (String line : said().lines()) assertThat(line).containsPattern(String.join("|", patterns));
    }

    /** Sends SIGTERM. By its handle: the process object would stop listening, too. */
    void terminate() {
        program.handle().destroy();
    }

    /** Stops it with a signal, and returns its exit code. */
    int stop() throws InterruptedException {
        terminate();
        return program.awaitExit(LIMIT);
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(request("bundles").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 401;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/system/console/" + page))
                .timeout(LIMIT);
    }

    @Override
    public void close() {
        http.shutdownNow();
        program.close();
    }
}
