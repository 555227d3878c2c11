package org.hob.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder {@code conf/}, out of which nothing is read. Notes what it was asked for. */
final class Folder {

    private static final long LARGEST = 4 << 20;
    private static final int MOST_FILES = 10_000;

    private static final String LABEL = "conf/";

    private final Path root;
    private final Map<Path, Stamp> asked = new HashMap<>();

    Folder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** What it was asked for, files and folders, whether they are there or not, as they were just before. */
    Map<Path, Stamp> asked() {
        return asked;
    }

    private void ask(Path path) {
        asked.computeIfAbsent(path, Stamp::of);
    }

    /** A file as people find it. */
    String label(Path path) {
        return LABEL + root.relativize(path).toString().replace('\\', '/');
    }

    /** The file in which that stands. */
    Path path(Position position) {
        return root.resolve(position.file().substring(LABEL.length()));
    }

    boolean isFolder(Path path) {
        ask(path);
        return Files.isDirectory(path);
    }

    boolean isThere(Path path) {
        ask(path);
        return Files.isRegularFile(path);
    }

    /** Finds what a file calls by that name, from its own folder; nothing if it leads out of {@code conf/}. */
    Optional<Path> find(Path from, String name) {
        try {
            Path path = from.resolveSibling(name).normalize();
            if (!path.startsWith(root)) return Optional.empty();
            boolean leadsOut = Files.exists(path) && !path.toRealPath().startsWith(root.toRealPath());
            return leadsOut ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** The text of a file, or what is wrong with it. */
    String text(Path path) throws SyntaxException {
        ask(path);
        String label = label(path);
        try {
            if (Files.isDirectory(path)) throw wrong(label, 1, "a folder", "a file");
            if (Files.size(path) > LARGEST) throw wrong(label, 1, "too long", "a file of at most 4 MiB");
            return decode(label, Files.readAllBytes(path));
        } catch (IOException e) {
            String why = Files.exists(path) ? "cannot be read" : "no such file";
            throw wrong(label, 1, why, "a file that Hob may read");
        }
    }

    private static String decode(String label, byte[] bytes) throws SyntaxException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
            throw wrong(label, line, "a byte that is no UTF-8", "a file saved as UTF-8");
        }
    }

    private static SyntaxException wrong(String label, int line, String message, String expected) {
        return new SyntaxException(new Position(label, line, 1), "", message, expected);
    }

    /** The YAML files below a folder, those of a folder before those of its folders, each by name; without secrets, and what begins with a dot. */
    List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        collect(folder, files, 0);
        return files;
    }

    private void collect(Path folder, List<Path> files, int depth) throws IOException {
        ask(folder);
        List<Path> here = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) if (!path.getFileName().toString().startsWith(".")) here.add(path);
        }
        here.sort(null);
        for (Path path : here) {
            String name = path.getFileName().toString();
            boolean counts = name.endsWith(".yaml") && !name.equals(Secrets.FILE) && Files.isRegularFile(path);
            if (counts && files.size() < MOST_FILES) files.add(path);
        }
        for (Path path : here) if (Files.isDirectory(path) && depth < Budget.DEPTH) collect(path, files, depth + 1);
    }
}
