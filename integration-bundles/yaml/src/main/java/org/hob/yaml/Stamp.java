package org.hob.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** How a file or folder looks from outside; another look is another stamp. */
record Stamp(
        long size, @Nullable FileTime changed, @Nullable Object key) {

    private static final Stamp NONE = new Stamp(-1, null, null);

    static Stamp of(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(file.isDirectory() ? 0 : file.size(), file.lastModifiedTime(), file.fileKey());
        } catch (IOException e) {
            return NONE; // not there, or not for us
        }
    }
}
