package org.hob.itests.gremlins.conductor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/** Where who conducts from inside and who looks on from outside leave each other word. */
public record Folder(Path path) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Returns what is to be done. */
    public Score score() throws IOException {
        return JSON.readValue(Files.readString(path.resolve("score.json")), Score.class);
    }

    /** Says what is to be done. */
    public void score(Score score) throws IOException {
        Files.writeString(path.resolve("score.json"), JSON.writeValueAsString(score));
    }

    /** Returns the file with one finding a line. */
    public Path findings() {
        return path.resolve("findings");
    }

    /** Returns the file with one wish to the terminal a line. */
    public Path wishes() {
        return path.resolve("wishes");
    }

    /** Returns the file that says what the house has. */
    public Path layers() {
        return path.resolve("layers");
    }

    /** Returns the file that says how it ended, there when all is over. */
    public Path ending() {
        return path.resolve("ending.json");
    }

    void add(Finding finding) throws IOException {
        append(findings(), JSON.writeValueAsString(finding));
    }

    void wish(String wish) throws IOException {
        append(wishes(), wish);
    }

    void has(String layer) throws IOException {
        append(layers(), layer);
    }

    void end(Ending ending) throws IOException {
        var whole = Files.writeString(path.resolve("ending"), JSON.writeValueAsString(ending));
        Files.move(whole, ending(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
