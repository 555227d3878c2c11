package org.hob.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A folder of files, and what is read in it. */
final class Conf {

    private final Path folder;
    private final Map<Path, Node> lastGood = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    Conf(Path home) {
        folder = home.resolve("conf");
        write("nothing.txt", "");
    }

    Path folder() {
        return folder;
    }

    Conf write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Conf write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Conf set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Look look(Section... sections) {
        return Look.at(folder, environment::get, lastGood, List.of(sections));
    }

    /** What the files say of one section, checked by it. */
    List<String> mistakes(Section... sections) {
        Look look = look(sections);
        look.sections().forEach((section, node) -> section.check(node, look.mistakes()));
        return look.mistakes().list().stream().map(Mistake::toString).toList();
    }

    static Node node(Look look, Section section) {
        return Objects.requireNonNull(look.sections().get(section));
    }

    /** What files say, as text. */
    static Object plain(Look look, Section section) {
        return String.valueOf(node(look, section).plain());
    }
}
