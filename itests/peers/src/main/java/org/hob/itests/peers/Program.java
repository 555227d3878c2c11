package org.hob.itests.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A process of the operating system with all its descendants, and what it says. It does not outlive the tests. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Thread killedAtExit;
    private final Transcript said;

    private Program(String name, Process process, Transcript said) {
        this.name = name;
        this.process = process;
        this.said = said;
        this.killedAtExit = new Thread(() -> family().forEach(ProcessHandle::destroyForcibly), "kill-" + name);
    }

    /** Starts the command in that folder with these additions to the environment; each of its lines also goes to the listener. */
    public static Program start(
            String name, Path folder, Map<String, String> environment, List<String> command, Consumer<String> listener)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Program program = new Program(name, builder.start(), new Transcript(name));
        Runtime.getRuntime().addShutdownHook(program.killedAtExit);
        Thread.ofVirtual().name(name + "-output").start(() -> program.listen(listener));
        return program;
    }

    /** Starts the command in that folder. */
    public static Program start(String name, Path folder, List<String> command) throws IOException {
        return start(name, folder, Map.of(), command, _ -> {});
    }

    private void listen(Consumer<String> listener) {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                listener.accept(line);
            }
        } catch (IOException closed) {
            said.add("(its output was closed: " + closed.getMessage() + ")");
        } finally {
            said.end();
        }
    }

    /** Types something and the key Enter. */
    public void type(String line) throws IOException {
        process.getOutputStream().write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Returns what it says. */
    public Transcript said() {
        return said;
    }

    /** Returns the process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop, as Ctrl-C or a service manager does. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it at once and without a word, as a power cut does. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> all = family().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitExit(PATIENCE);
    }

    /**
     * Waits for its end and returns its exit code.
     *
     * @throws AssertionError if it does not end within the limit
     */
    public int awaitExit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " did not end within " + limit);
        }
        return process.exitValue();
    }

    /** Stops it and its descendants, by force if it takes too long. */
    @Override
    public void close() {
        List<ProcessHandle> all = family().toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().removeShutdownHook(killedAtExit);
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }
}
