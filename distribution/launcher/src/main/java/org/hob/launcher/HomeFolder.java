package org.hob.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which one house lives: {@code deploy}, {@code conf}, {@code data}, {@code log}. Open, it belongs to this process. */
final class HomeFolder implements AutoCloseable {

    /** Locked from here on; before it stands the process id, which others may read. */
    private static final long LOCKED_FROM = 1_000;

    private final Path path;
    private final FileChannel channel;

    private HomeFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes what is missing, from {@code defaults} when the home is new, and takes the lock. */
    static HomeFolder open(Path path, Path defaults) {
        try {
            boolean fresh = !Files.isDirectory(path.resolve("data"));
            for (String part : List.of("deploy", "conf", "data", "log")) Files.createDirectories(path.resolve(part));
            for (String part : List.of("deploy", "conf", "data", "log")) mustBeWritable(path.resolve(part));
            HomeFolder home = new HomeFolder(path, lock(path));
            if (fresh) home.fill(defaults);
            return home;
        } catch (IOException e) {
            throw new Refused("HOB_HOME: " + path + " (expected: a folder that Hob may write to)", e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void mustBeWritable(Path folder) throws IOException {
        Files.delete(Files.createTempFile(folder, ".", ".probe"));
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("data/hob.pid");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new Refused("another Hob (process " + Files.readString(file).strip() + ") lives in " + path
                    + ": stop it, or set HOB_HOME to another folder");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + System.lineSeparator()));
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_FROM, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this process itself
        }
    }

    private void fill(Path defaults) throws IOException {
        if (!Files.isDirectory(defaults)) return;
        try (Stream<Path> files = Files.walk(defaults)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = path.resolve(defaults.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (Files.notExists(copy)) Files.copy(file, copy);
            }
        }
    }
}
