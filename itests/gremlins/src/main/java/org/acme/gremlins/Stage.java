package org.acme.gremlins;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.hob.home.Home;
import org.hob.job.Job;
import org.osgi.framework.BundleContext;

/** What a gremlin finds when it is provoked: the house, a folder, and things that really make it wait for {@link #MILLIS} ms. */
public final class Stage {

    /** How long most of them block or compute. */
    public static final long MILLIS = 300;

    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static volatile boolean over;

    private final BundleContext context;
    private final Home home;
    private final Path folder;
    private final Where where;
    private final String argument;

    Stage(BundleContext context, Home home, Path folder, Where where, String argument) {
        this.context = context;
        this.home = home;
        this.folder = folder;
        this.where = where;
        this.argument = argument;
    }

    BundleContext context() {
        return context;
    }

    Home home() {
        return home;
    }

    Where where() {
        return where;
    }

    /** Returns what it is to throw, for those that throw. */
    Fault fault() {
        return Fault.valueOf(argument);
    }

    /** Returns a name that nobody has used. */
    Path fresh(String name) {
        return folder.resolve(name + '-' + UUID.randomUUID());
    }

    /** Returns a file of two kilobytes. */
    Path file(String name) throws IOException {
        return Files.write(fresh(name), new byte[2_000]);
    }

    /** Returns a file on a disk that takes {@link #MILLIS} ms for each look at it; made where it is fast, and moved there. */
    Path slow(String name) throws IOException {
        return Files.write(slowFolder().resolve(name + '-' + UUID.randomUUID()), new byte[2_000]);
    }

    /** Returns a folder on the slow disk. */
    Path slowFolder() throws IOException {
        return Files.createDirectories(folder.resolve("slow-disk"));
    }

    /** Returns a pipe that nobody has opened. */
    Path pipe() throws IOException, InterruptedException {
        var pipe = fresh("pipe");
        int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        if (exit != 0) throw new IOException(pipe + ": mkfifo ended with " + exit + " (expected: 0)");
        return pipe;
    }

    /** Returns a pipe that somebody opens at once for writing, and writes a line into after {@link #MILLIS} ms. */
    Path slowPipe() throws IOException, InterruptedException {
        var pipe = pipe();
        later(0, () -> {
            try (var writer = new FileOutputStream(pipe.toFile())) {
                rest(MILLIS);
                writer.write("hello\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return pipe;
    }

    /** Does that on a thread of its own after so many milliseconds. */
    static Thread later(long millis, Job deed) {
        return Thread.ofPlatform().daemon().name("gremlin-accomplice").start(() -> {
            rest(millis);
            try {
                deed.run();
            } catch (Exception expected) {
                System.getLogger(Stage.class.getName()).log(System.Logger.Level.DEBUG, "accomplice", expected);
            }
        });
    }

    static void rest(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) LockSupport.parkNanos(end - System.nanoTime());
    }

    /** Looks at something, so that it was not for nothing. */
    static void see(Object any) {
        if (any.equals(Stage.class)) throw new IllegalStateException("nobody has made " + any);
    }

    /** Returns whether an endless gremlin is to end after all. */
    static boolean isOver() {
        return over;
    }

    /** Returns what opens then. */
    static CountDownLatch over() {
        return OVER;
    }

    /** Waits until then, whoever interrupts; for accomplices. */
    static void awaitOver() {
        boolean waiting = true;
        while (waiting) {
            try {
                OVER.await();
                waiting = false;
            } catch (InterruptedException ignoredOnPurpose) {
                waiting = true;
            }
        }
    }

    static void end() {
        over = true;
        OVER.countDown();
    }
}
