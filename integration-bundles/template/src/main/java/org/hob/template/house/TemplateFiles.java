package org.hob.template.house;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts in folders of templates, kept in memory, so that no rendering waits for the disk; of two of the same name the one in the folder before counts. */
final class TemplateFiles {

    private static final System.Logger LOG = System.getLogger(TemplateFiles.class.getName());
    private static final long LARGEST = 1 << 20;
    private static final int DEEPEST = 8;

    private final List<Path> folders;
    private volatile Map<String, Page> pages = Map.of();

    /** A file's text, and when it was written. */
    private record Page(FileTime written, long size, String text) {

        boolean isOf(BasicFileAttributes attributes) {
            return size == attributes.size() && written.equals(attributes.lastModifiedTime());
        }
    }

    TemplateFiles(Path... folders) {
        this.folders = List.of(folders).reversed();
    }

    /** Returns the text of the file of that name, which is relative to its folder. */
    Optional<String> text(String name) {
        return Optional.ofNullable(pages.get(name)).map(Page::text);
    }

    /** Reads what is new or changed. */
    void read() {
        var now = new HashMap<String, Page>();
        for (var folder : folders) read(folder, now);
        pages = Map.copyOf(now);
    }

    private void read(Path folder, Map<String, Page> now) {
        try {
            if (Files.isDirectory(folder))
                Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        one(now, folder, file, attributes);
                        return FileVisitResult.CONTINUE;
                    }
                });
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "{0}: {1} (expected: a folder with templates)", folder, unreadable.toString());
        }
    }

    private void one(Map<String, Page> to, Path folder, Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) return;
        String name = folder.relativize(file).toString().replace('\\', '/');
        var before = pages.get(name);
        if (before != null && before.isOf(attributes)) {
            to.put(name, before);
            return;
        }
        to.put(name, new Page(attributes.lastModifiedTime(), attributes.size(), text(file, attributes)));
    }

    /** Returns the text, or nothing and a line in the log if it cannot be read. */
    private static String text(Path file, BasicFileAttributes attributes) {
        try {
            if (attributes.size() <= LARGEST) return Files.readString(file, StandardCharsets.UTF_8);
            LOG.log(Level.WARNING, "{0}: {1} bytes (expected: at most {2})", file, attributes.size(), LARGEST);
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "{0}: {1} (expected: text in UTF-8)", file, unreadable.toString());
        }
        return "";
    }
}
