package org.hob.itests.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes when the test is over. */
public final class Folder implements AutoCloseable {

    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    /** Makes an empty one. */
    public static Folder temporary(String name) throws IOException {
        return new Folder(Files.createTempDirectory("hob-" + name + "-"));
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) Files.deleteIfExists(each);
    }
}
