package org.acme.cloth;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** What Java can say around a call that blocks. Each method is run as it is and woven, on a file with the text {@code cloth}. */
public final class Constructs {

    private final File file;
    private final Path path;

    public Constructs(Path path) {
        this.path = path;
        file = path.toFile();
    }

    public Object virtualCall() {
        return file.exists();
    }

    public Object staticCall() throws IOException {
        return Files.readString(path);
    }

    public Object constructor() throws IOException {
        try (var in = new FileInputStream(file)) {
            return in.read();
        }
    }

    public Object constructorWithTernary() throws IOException {
        try (var in = new FileInputStream(file.exists() ? file : new File("/nowhere"))) {
            return in.read();
        }
    }

    public Object nestedConstructors() throws IOException {
        try (var in = new BufferedReader(new FileReader(new File(file.getPath()), StandardCharsets.UTF_8))) {
            return in.readLine();
        }
    }

    public Object superConstructor() throws IOException {
        try (var tape = new Tape(file, true)) {
            return tape.first();
        }
    }

    public Object unboundReference() {
        return Stream.of(file).allMatch(File::exists);
    }

    public Object boundReference() {
        BooleanSupplier exists = file::exists;
        return exists.getAsBoolean();
    }

    public Object staticReference() {
        return Stream.of(path).map(Files::isDirectory).toList();
    }

    public Object constructorReference() throws IOException {
        Opening opening = FileInputStream::new;
        try (var in = opening.open(file)) {
            return in.read();
        }
    }

    public Object lambda() {
        Function<File, Long> length = any -> any.length();
        return length.apply(file);
    }

    public Object defaultAndStaticMethods() {
        Shelf shelf = () -> file;
        return shelf.isThere() + " " + Shelf.isEmpty(file);
    }

    public Object tryCatchFinally() {
        var said = new StringBuilder();
        try {
            said.append(Files.size(path)).append(Files.size(Path.of("/nowhere")));
        } catch (IOException missing) {
            said.append(missing.getClass().getSimpleName());
        } finally {
            said.append(file.exists());
        }
        return said.toString();
    }

    public Object synchronizedLoop() {
        int there = 0;
        synchronized (path) {
            for (int i = 0; i < 3; i++) {
                if (!file.exists()) continue;
                there++;
            }
        }
        return there;
    }

    public Object lockInLoop() throws IOException {
        var lock = new ReentrantLock();
        long size = 0;
        for (var each : List.of(path, path)) {
            lock.lock();
            try {
                size += Files.size(each);
            } finally {
                lock.unlock();
            }
        }
        return size + " " + lock.isLocked();
    }

    public Object operandsOnTheStack() throws IOException {
        return "a" + file.length() * 2.5 + (1L + Files.size(path)) + file.exists();
    }

    public Object longAndDoubleArguments() throws IOException {
        try (var open = new RandomAccessFile(file, "r")) {
            open.seek(2L);
            return scaled(open.length(), 0.5, open.read());
        }
    }

    private static double scaled(long length, double by, int first) {
        return length * by + first;
    }

    public Object switchOnTheStack() throws IOException {
        return 1
                + switch (Files.readString(path)) {
                    case "cloth" -> {
                        int sum = 0;
                        while (sum < 10) sum += file.exists() ? 3 : 10;
                        yield sum;
                    }
                    case "wool" -> 1;
                    default -> 0;
                };
    }

    public Object switchBackwards() {
        int state = 0;
        var said = new StringBuilder();
        loop:
        while (true) {
            switch (state++) {
                case 0 -> said.append(file.isFile());
                case 1, 2 -> {
                    continue loop;
                }
                case 3 -> said.append('.');
                default -> {
                    break loop;
                }
            }
        }
        return said.toString();
    }

    public Object patterns() {
        Object what = Optional.of(file);
        return what instanceof Optional<?> some && some.get() instanceof File some2 && some2.exists();
    }

    public Object doWhile() {
        int left = 3;
        do left--;
        while (left > 0 && file.exists());
        return left;
    }

    public Object terminal() {
        return System.out != null;
    }

    public Object failure() {
        try (var in = new FileInputStream("/nowhere/" + file.exists())) {
            return in.read();
        } catch (FileNotFoundException missing) {
            throw new UncheckedIOException(missing);
        } catch (IOException other) {
            return other;
        }
    }

    /** Opens. */
    private interface Opening {
        FileInputStream open(File file) throws IOException;
    }
}
