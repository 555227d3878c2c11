package org.hob.itests.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assembled program as a process, with a home and a port of its own, and with a user at its web console. */
public final class Hob implements AutoCloseable {

    private static final Credentials ADMIN = new Credentials("admin", "a night's work");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Folder home;
    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Program program;

    private Hob(Folder home) {
        this.home = home;
    }

    /** Makes an empty home; nothing runs yet. */
    public static Hob empty() throws IOException {
        Hob hob = new Hob(Folder.temporary("home"));
        for (String part : new String[] {"conf", "deploy"}) Files.createDirectories(hob.home(part));
        return hob;
    }

    /** Starts the program; {@link #awaitReady} tells when it is there. */
    public void start() throws IOException {
        start("");
    }

    /** Starts the program with more options for its JVM. */
    public void start(String options) throws IOException {
        start(options, Map.of());
    }

    /** Starts the program with more options for its JVM, and with more of its variables. */
    public void start(String options, Map<String, String> variables) throws IOException {
        Map<String, String> environment = new TreeMap<>(variables);
        environment.put("HOB_HOME", home.path().toString());
        environment.put("HOB_HOST", "127.0.0.1");
        environment.put("HOB_PORT", String.valueOf(port));
        environment.put("HOB_PASSWORD", ADMIN.password());
        environment.put("HOB_JAVA_OPTS", options);
        String command = folder().resolve("bin/hob").toString();
        program = Program.start("hob", home.path(), environment, List.of(command), _ -> {});
    }

    /** Waits for the line that says that the house is ready, and returns it. */
    public String awaitReady(Duration limit) throws InterruptedException {
        return said().await(".*Ready in .*", limit).group();
    }

    /** Returns where the program lies. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("hob.itests"), "../distribution/target/hob")
                .normalize();
        if (Files.isExecutable(folder.resolve("bin/hob"))) return folder;
        throw new IllegalStateException(folder + ": no program (expected: mvn verify of the whole project)");
    }

    /** Returns the process. */
    public Program program() {
        if (program == null) throw new IllegalStateException("Hob was not started");
        return program;
    }

    /** Returns what it writes to the console. */
    public Transcript said() {
        return program().said();
    }

    /** Returns a file or folder of the home. */
    public Path home(String name) {
        return home.path().resolve(name);
    }

    /** Writes {@code conf/<name>.cfg.json}, in one step as editors do. */
    public void configure(String name, String json) throws IOException {
        write(name + ".cfg.json", json);
    }

    /** Writes a file in {@code conf/}, in one step as editors do. */
    public void write(String file, String text) throws IOException {
        Path fresh = Files.writeString(home(".configuration"), text);
        Files.move(fresh, home("conf/" + file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes {@code conf/<name>.cfg.json} away. */
    public void forget(String name) throws IOException {
        Files.delete(home("conf/" + name + ".cfg.json"));
    }

    /** Drops a bundle into the running house. */
    public void deploy(Path jar) throws IOException {
        Files.copy(jar, home("deploy").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a bundle from the running house. */
    public void undeploy(Path jar) throws IOException {
        Files.delete(home("deploy").resolve(jar.getFileName()));
    }

    /** Returns the address of a page of the web console. */
    public URI page(String name) {
        return URI.create("http://127.0.0.1:" + port + "/system/console/" + name);
    }

    /** Reads a page of the web console as its user. */
    public HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page(page)).header("Authorization", authorization()));
    }

    /** Sends JSON to a page of the web console as its user. */
    public HttpResponse<String> post(String page, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page(page))
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /**
     * Sends JSON as a page of another site makes the browser of its user do it; on a connection of its own, for the house may close one whose request it has
     * refused before it came.
     */
    public HttpResponse<String> postFrom(String origin, String page, String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page(page))
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(json));
        try (var other = HttpClient.newHttpClient()) {
            return other.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        }
    }

    /** Sends any request, as whoever it says. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    /** Reads a page of the web console that is JSON. */
    public JsonNode json(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);
        if (answer.statusCode() != 200) throw new IOException(page + ": " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    /** Returns the entities that the house shows, by entity id. */
    public Map<String, JsonNode> entities() throws IOException, InterruptedException {
        Map<String, JsonNode> entities = new TreeMap<>();
        for (JsonNode entity : json("hob-entities.json")) {
            entities.put(entity.get("entity_id").asString(), entity);
        }
        return entities;
    }

    /** Waits until the house shows that entity in that way, and returns it. */
    public JsonNode awaitEntity(String id, Duration limit, Predicate<JsonNode> test) throws Exception {
        return Eventually.find(
                id, limit, () -> Optional.ofNullable(entities().get(id)).filter(test));
    }

    /** Waits until the house shows that entity with that state. */
    public JsonNode awaitState(String id, Duration limit, String state) throws Exception {
        return awaitEntity(id, limit, entity -> entity.get("state").asString().equals(state));
    }

    /** Asks for an action, as the web console does. */
    public HttpResponse<String> act(String action, String entity, String data)
            throws IOException, InterruptedException {
        return post(
                "hob-actions",
                "{\"action\":\"%s\",\"target\":{\"entity_id\":[\"%s\"]},\"data\":%s}".formatted(action, entity, data));
    }

    private static String authorization() {
        byte[] pair = (ADMIN.username() + ":" + ADMIN.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
        if (program != null) program.close();
        home.close();
    }
}
