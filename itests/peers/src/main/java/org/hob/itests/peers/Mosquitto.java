package org.hob.itests.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The genuine Mosquitto broker on a free port of the loopback address; it keeps its port when it is started again. */
public final class Mosquitto implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Folder folder;
    private final int port;
    private final Optional<Credentials> credentials;
    private final Optional<SelfSigned> certificate;
    private @Nullable Program broker;

    private Mosquitto(Folder folder, Optional<Credentials> credentials, Optional<SelfSigned> certificate) {
        this.folder = folder;
        this.port = Ports.free();
        this.credentials = credentials;
        this.certificate = certificate;
    }

    /** Starts a broker that lets anybody in. */
    public static Mosquitto open() throws IOException, InterruptedException {
        return start(Optional.empty(), false);
    }

    /** Starts a broker that lets only this client in. */
    public static Mosquitto withPassword(Credentials credentials) throws IOException, InterruptedException {
        return start(Optional.of(credentials), false);
    }

    /** Starts a broker that speaks TLS with a {@link #certificate()} of its own, and lets anybody in. */
    public static Mosquitto withTls() throws IOException, InterruptedException {
        return start(Optional.empty(), true);
    }

    private static Mosquitto start(Optional<Credentials> credentials, boolean tls)
            throws IOException, InterruptedException {
        Folder folder = Folder.temporary("mosquitto");
        Optional<SelfSigned> certificate = tls ? Optional.of(SelfSigned.in(folder.path())) : Optional.empty();
        Mosquitto mosquitto = new Mosquitto(folder, credentials, certificate);
        mosquitto.configure();
        mosquitto.start();
        return mosquitto;
    }

    private void configure() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(
                "listener " + port + " 127.0.0.1",
                "persistence false",
                "user " + System.getProperty("user.name"),
                "allow_anonymous " + credentials.isEmpty()));
        if (credentials.isPresent()) {
            Path passwords = folder.path().resolve("passwords");
            run(
                    "mosquitto_passwd",
                    "-b",
                    "-c",
                    passwords.toString(),
                    credentials.get().username(),
                    credentials.get().password());
            lines.add("password_file " + passwords);
        }
        certificate.ifPresent(own -> {
            lines.add("certfile " + own.certificate());
            lines.add("keyfile " + own.key());
        });
        Files.write(folder.path().resolve("mosquitto.conf"), lines);
    }

    /** Starts it again after {@link #stop()} or {@link #kill()}; retained messages are gone. */
    public void start() throws IOException, InterruptedException {
        if (broker != null) throw new IllegalStateException("mosquitto is running");
        Program started = Program.start("mosquitto", folder.path(), List.of(find("mosquitto"), "-c", "mosquitto.conf"));
        broker = started;
        started.said().await("mosquitto version .* running", LIMIT);
    }

    /** Stops it in good order. */
    public void stop() {
        if (broker != null) broker.close();
        broker = null;
    }

    /** Lets it die without a word. */
    public void kill() throws InterruptedException {
        if (broker == null) throw new IllegalStateException("mosquitto is not running");
        broker.kill();
        stop();
    }

    /** Returns its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Returns what to trust when it speaks TLS. */
    public Optional<SelfSigned> certificate() {
        return certificate;
    }

    /** Publishes one message, as an ordinary client of the broker. */
    public void publish(String topic, String payload, boolean retain) throws IOException, InterruptedException {
        List<String> arguments = client("mosquitto_pub", credentials);
        arguments.addAll(List.of("-t", topic, "-m", payload, "-q", "1"));
        if (retain) arguments.add("-r");
        run(arguments);
    }

    /**
     * Publishes one message as somebody.
     *
     * @throws IOException with what the broker said, if it does not let them in
     */
    public void publishAs(Credentials client, String topic, String payload) throws IOException, InterruptedException {
        List<String> arguments = client("mosquitto_pub", Optional.of(client));
        arguments.addAll(List.of("-t", topic, "-m", payload, "-q", "1"));
        run(arguments);
    }

    /** Listens to a topic filter, as an ordinary client of the broker: lines of topic, space, payload. */
    public Program subscribe(String filter) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("stdbuf", "--output=L"));
        arguments.addAll(client("mosquitto_sub", credentials));
        arguments.addAll(List.of("-v", "-d", "-t", filter));
        Program subscriber = Program.start("mosquitto_sub " + filter, folder.path(), arguments);
        subscriber.said().await("Subscribed", LIMIT);
        return subscriber;
    }

    private List<String> client(String program, Optional<Credentials> who) {
        List<String> arguments = new ArrayList<>(List.of(find(program), "-h", "127.0.0.1", "-p", String.valueOf(port)));
        who.ifPresent(known -> arguments.addAll(List.of("-u", known.username(), "-P", known.password())));
        certificate.ifPresent(
                own -> arguments.addAll(List.of("--cafile", own.certificate().toString())));
        return arguments;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of(find(program)), Stream.of(arguments)).toList());
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        try (Program program = Program.start(command.getFirst(), folder.path(), command)) {
            int exit = program.awaitExit(LIMIT);
            if (exit != 0)
                throw new IOException(
                        command + " ended with " + exit + ": " + program.said().lines());
        }
    }

    private static String find(String program) {
        Stream<String> path = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                Stream.of("/usr/sbin", "/usr/local/sbin"));
        return path.map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program
                        + " is not installed (expected: Debian's mosquitto and mosquitto-clients;"
                        + " itests/run brings them)"))
                .toString();
    }

    @Override
    public void close() throws IOException {
        stop();
        folder.close();
    }
}
