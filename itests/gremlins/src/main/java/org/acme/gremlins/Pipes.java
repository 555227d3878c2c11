package org.acme.gremlins;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hob.job.Job;

/** Files whose other end takes its time: named pipes. */
final class Pipes {

    private static final int MORE_THAN_A_PIPE_HOLDS = 200_000;

    private Pipes() {}

    @Gremlin(value = "new FileInputStream", like = "open")
    static Job open(Stage stage) throws Exception {
        var pipe = stage.pipe();
        Stage.later(Stage.MILLIS, () -> new FileOutputStream(pipe.toFile()).close());
        return () -> new FileInputStream(pipe.toFile()).close();
    }

    @Gremlin(value = "FileInputStream.read", like = "file.read")
    static Job read(Stage stage) throws Exception {
        var in = new FileInputStream(stage.slowPipe().toFile());
        return () -> {
            try (in) {
                in.read();
            }
        };
    }

    @Gremlin("BufferedReader.readLine")
    static Job readLine(Stage stage) throws Exception {
        var in = new BufferedReader(new FileReader(stage.slowPipe().toFile(), StandardCharsets.UTF_8));
        return () -> {
            try (in) {
                in.readLine();
            }
        };
    }

    @Gremlin("InputStream.read of a Files.newInputStream")
    static Job readInputStream(Stage stage) throws Exception {
        var in = Files.newInputStream(stage.slowPipe());
        return () -> {
            try (in) {
                in.read();
            }
        };
    }

    @Gremlin(value = "new RandomAccessFile, read", like = "io.FileIO")
    static Job randomAccess(Stage stage) throws Exception {
        var pipe = stage.slowPipe();
        return () -> {
            try (var file = new RandomAccessFile(pipe.toFile(), "r")) {
                file.read();
            }
        };
    }

    @Gremlin(value = "FileChannel.open, read", like = "os.open")
    static Job channel(Stage stage) throws Exception {
        var pipe = stage.slowPipe();
        return () -> {
            try (var channel = FileChannel.open(pipe)) {
                channel.read(ByteBuffer.allocate(9));
            }
        };
    }

    @Gremlin(value = "Files.readString", like = "Path.read_text")
    static Job readString(Stage stage) throws Exception {
        var pipe = stage.slowPipe();
        return () -> Files.readString(pipe);
    }

    @Gremlin(value = "Files.readAllBytes", like = "Path.read_bytes")
    static Job readAllBytes(Stage stage) throws Exception {
        var pipe = stage.slowPipe();
        return () -> Files.readAllBytes(pipe);
    }

    @Gremlin(value = "FileOutputStream.write", like = "file.write")
    static Job write(Stage stage) throws Exception {
        var out = new FileOutputStream(readLate(stage.pipe()).toFile());
        return () -> {
            try (out) {
                out.write(new byte[MORE_THAN_A_PIPE_HOLDS]);
            }
        };
    }

    @Gremlin(value = "BufferedWriter.flush", like = "file.flush")
    static Job flush(Stage stage) throws Exception {
        var out = new BufferedWriter(Files.newBufferedWriter(readLate(stage.pipe())), MORE_THAN_A_PIPE_HOLDS + 1);
        out.write("x".repeat(MORE_THAN_A_PIPE_HOLDS));
        return () -> {
            try (out) {
                out.flush();
            }
        };
    }

    /** Somebody opens it at once, and reads all of it after a while. */
    private static Path readLate(Path pipe) {
        Stage.later(0, () -> {
            try (var in = new FileInputStream(pipe.toFile())) {
                Stage.rest(Stage.MILLIS);
                in.readAllBytes();
            }
        });
        return pipe;
    }
}
