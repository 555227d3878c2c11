package org.hob.template.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts in {@code conf/templates}, kept in memory, so that no rendering waits for the disk. */
final class TemplateFiles {

    private static final System.Logger LOG = System.getLogger(TemplateFiles.class.getName());
    private static final long LARGEST = 1 << 20;
    private static final int DEEPEST = 8;

    private final Path folder;
    private volatile Map<String, String> texts = Map.of();

    TemplateFiles(Path folder) {
        this.folder = folder;
    }

    /** Returns the text of the file of that name, which is relative to the folder. */
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Reads all of them again. */
    void read() {
        var read = new HashMap<String, String>();
        try {
            if (Files.isDirectory(folder))
                Files.walkFileTree(folder, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        one(read, file, attributes);
                        return FileVisitResult.CONTINUE;
                    }
                });
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, "{0}: {1} (expected: a folder with templates)", folder, unreadable.getMessage());
        }
        texts = Map.copyOf(read);
    }

    private void one(Map<String, String> to, Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) return;
        if (attributes.size() > LARGEST) {
            LOG.log(Level.WARNING, "{0}: {1} bytes (expected: at most {2})", file, attributes.size(), LARGEST);
            return;
        }
        try {
            String name = folder.relativize(file).toString().replace('\\', '/');
            to.put(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "{0}: {1} (expected: text in UTF-8)", file, unreadable.toString());
        }
    }
}
