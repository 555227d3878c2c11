package org.hob.core.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Texts as files of one folder. A file is written beside its place, brought to the disk and moved there, so that it is never half.
 *
 * @param folder made when the first is written
 */
public record FileShelf(Path folder) implements Shelf {

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(file(name), UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(name + ".json.new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String putAside(String name) throws IOException {
        var aside = folder.resolve(name + ".json.broken");
        Files.move(file(name), aside, StandardCopyOption.REPLACE_EXISTING);
        return aside.toString();
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
