package org.acme.gremlins;

import java.io.File;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hob.job.Job;

/** Files on a disk that takes 300 ms for every look at it: a network share, a disk that has to spin up. */
final class SlowDisk {

    private SlowDisk() {}

    @Gremlin(value = "File.exists", like = "os.path.exists", slowMachine = true)
    static Job exists(Stage stage) throws Exception {
        var file = stage.slow("file").toFile();
        return () -> file.exists();
    }

    @Gremlin(value = "File.lastModified", slowMachine = true)
    static Job lastModified(Stage stage) throws Exception {
        var file = stage.slow("file").toFile();
        return () -> file.lastModified();
    }

    @Gremlin(value = "File.list", like = "os.listdir", slowMachine = true)
    static Job list(Stage stage) throws Exception {
        var folder = few(stage).toFile();
        return () -> folder.list();
    }

    @Gremlin(value = "Files.exists", slowMachine = true)
    static Job filesExists(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Files.exists(file);
    }

    @Gremlin(value = "Files.readAttributes", like = "os.stat", slowMachine = true)
    static Job attributes(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Files.readAttributes(file, BasicFileAttributes.class);
    }

    @Gremlin(value = "Files.isDirectory, by method reference", slowMachine = true)
    static Job isDirectory(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Stage.see(Stream.of(file).filter(Files::isDirectory).count());
    }

    @Gremlin(value = "Files.list", like = "os.scandir", slowMachine = true)
    static Job filesList(Stage stage) throws Exception {
        var folder = few(stage);
        return () -> {
            try (var all = Files.list(folder)) {
                Stage.see(all.count());
            }
        };
    }

    @Gremlin(value = "Files.walk", like = "os.walk", slowMachine = true)
    static Job walk(Stage stage) throws Exception {
        var folder = few(stage);
        return () -> {
            try (var all = Files.walk(folder)) {
                Stage.see(all.count());
            }
        };
    }

    @Gremlin(value = "Files.newDirectoryStream with a pattern", like = "glob.glob", slowMachine = true)
    static Job glob(Stage stage) throws Exception {
        var folder = few(stage);
        return () -> {
            try (var all = Files.newDirectoryStream(folder, "*.txt")) {
                for (var each : all) Stage.see(each.getFileName());
            }
        };
    }

    @Gremlin(value = "Files.newDirectoryStream, iterated", like = "glob.iglob", slowMachine = true)
    static Job iterate(Stage stage) throws Exception {
        var folder = few(stage);
        return () -> {
            try (var all = Files.newDirectoryStream(folder)) {
                Stage.see(all.iterator().hasNext());
            }
        };
    }

    @Gremlin(value = "Files.find", like = "Path.glob", slowMachine = true)
    static Job find(Stage stage) throws Exception {
        var folder = few(stage);
        return () -> {
            try (var all = Files.find(folder, 1, (path, attributes) -> attributes.isRegularFile())) {
                Stage.see(all.count());
            }
        };
    }

    @Gremlin(value = "Files.newInputStream", like = "Path.open", slowMachine = true)
    static Job open(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Files.newInputStream(file).close();
    }

    @Gremlin(value = "Files.writeString", like = "Path.write_text", slowMachine = true)
    static Job writeString(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Files.writeString(file, "text");
    }

    @Gremlin(value = "Files.write", like = "Path.write_bytes", slowMachine = true)
    static Job write(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Files.write(file, new byte[100]);
    }

    @Gremlin(value = "Files.delete", like = "os.remove", slowMachine = true)
    static Job delete(Stage stage) throws Exception {
        var file = stage.slow("file");
        return () -> Files.delete(file);
    }

    @Gremlin(value = "File.renameTo", like = "os.rename", slowMachine = true)
    static Job rename(Stage stage) throws Exception {
        var file = stage.slow("file").toFile();
        var other = new File(file + ".renamed");
        return () -> file.renameTo(other);
    }

    @Gremlin(value = "File.mkdir", like = "os.mkdir", slowMachine = true)
    static Job mkdir(Stage stage) throws Exception {
        var folder = new File(stage.slow("file") + ".folder");
        return () -> folder.mkdir();
    }

    @Gremlin(value = "Files.createTempFile", like = "tempfile.NamedTemporaryFile", slowMachine = true)
    static Job createTempFile(Stage stage) throws Exception {
        var folder = stage.slowFolder();
        return () -> Files.createTempFile(folder, "gremlin", null);
    }

    @Gremlin(value = "FileChannel.force", like = "os.fsync", slowMachine = true)
    static Job force(Stage stage) throws Exception {
        var channel = FileChannel.open(stage.slow("file"), StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(100));
        return () -> {
            try (channel) {
                channel.force(true);
            }
        };
    }

    @Gremlin(value = "FileDescriptor.sync", slowMachine = true)
    static Job sync(Stage stage) throws Exception {
        var out = new FileOutputStream(stage.slow("file").toFile());
        out.write(1);
        return () -> {
            try (out) {
                out.getFD().sync();
            }
        };
    }

    @Gremlin(value = "ZipOutputStream", like = "zipfile.write", slowMachine = true)
    static Job zip(Stage stage) throws Exception {
        var file = stage.slow("zip").toFile();
        return () -> {
            try (var zip = new ZipOutputStream(new FileOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("entry"));
                zip.write(new byte[100_000]);
            }
        };
    }

    @Gremlin(value = "new ZipFile", slowMachine = true)
    static Job unzip(Stage stage) throws Exception {
        var file = stage.slow("zip").toFile();
        try (var zip = new ZipOutputStream(new FileOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("entry"));
        }
        return () -> {
            try (var zip = new ZipFile(file)) {
                zip.size();
            }
        };
    }

    @Gremlin(value = "reflection: Method.invoke of File.exists", slowMachine = true)
    static Job reflection(Stage stage) throws Exception {
        var file = stage.slow("file").toFile();
        var method = File.class.getMethod("exists");
        return () -> method.invoke(file);
    }

    @Gremlin(value = "FileChannel.lock held by another process")
    static Job lock(Stage stage) throws Exception {
        var file = stage.file("locked");
        var holder = new ProcessBuilder(
                        "python3",
                        "-c",
                        "import fcntl,sys,time\nf=open(sys.argv[1],'r+')\nfcntl.lockf(f,fcntl.LOCK_EX)\n"
                                + "print('x',flush=True)\ntime.sleep(.4)",
                        file.toString())
                .start();
        if (holder.getInputStream().read() != 'x') throw new IllegalStateException("python3: could not lock " + file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return () -> {
            try (channel) {
                channel.lock();
            }
        };
    }

    /** Returns a folder on the slow disk with two files in it. */
    private static Path few(Stage stage) throws Exception {
        var folder = Files.createDirectory(Path.of(stage.slow("folder") + ".d"));
        Files.createFile(folder.resolve("a.txt"));
        Files.createFile(folder.resolve("b.txt"));
        return folder;
    }
}
