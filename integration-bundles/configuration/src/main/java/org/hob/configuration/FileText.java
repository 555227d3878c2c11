package org.hob.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The text of a file, read again only when it may have changed. */
final class FileText {

    /** Clocks of file systems tick slowly: a file changed just now may change again and keep its time. */
    private static final Duration YOUNG = Duration.ofSeconds(3);

    private final Path path;
    private FileTime changed = FileTime.fromMillis(0);
    private long size = -1;
    private boolean young = true;
    private byte[] last = {};
    private boolean known;

    FileText(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The text, if it is another than at the last call. */
    Optional<byte[]> ifChanged() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        if (!young && now.size() == size && now.lastModifiedTime().equals(changed)) return Optional.empty();
        size = now.size();
        changed = now.lastModifiedTime();
        young = System.currentTimeMillis() - changed.toMillis() < YOUNG.toMillis();
        byte[] text = Files.readAllBytes(path);
        if (known && Arrays.equals(text, last)) return Optional.empty();
        isNow(text);
        return Optional.of(text);
    }

    /** What was just written there. */
    void isNow(byte[] text) {
        last = text;
        known = true;
    }
}
