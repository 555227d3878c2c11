package org.hob.itests.distribution;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Driver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A bundle that blocks in many ways on a loop of its own, and writes down what the brackets told of it: a line for each way, {@code way: site, site, …}, to
 * {@code data/brackets.seen} in the home.
 */
public final class BracketProbe implements BundleActivator {

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final StringBuilder seen = new StringBuilder();

    /** For the framework. */
    public BracketProbe() {}

    private interface Way {
        void go() throws Exception;
    }

    @Override
    public void start(BundleContext context) throws IOException {
        Path home = Path.of(context.getProperty("hob.home"));
        fill(Files.createTempDirectory("probe"));
        Thread.ofPlatform().daemon().start(() -> tryAll(home.resolve("data")));
    }

    @Override
    public void stop(BundleContext context) {}

    private void fill(Path folder) throws IOException {
        File file = Files.write(folder.resolve("file"), new byte[1]).toFile();
        Path zip = folder.resolve("a.zip");
        new ZipOutputStream(Files.newOutputStream(zip)).close();
        ways.put("open", () -> new FileInputStream(file).close());
        ways.put("read", () -> use(new FileInputStream(file), in -> in.read(new byte[1])));
        ways.put("write", () -> use(new FileOutputStream(file), out -> out.write(new byte[1])));
        ways.put("random access", () -> use(new RandomAccessFile(file, "rw"), both -> both.write(1)));
        ways.put(
                "sync", () -> use(new FileOutputStream(file), out -> out.getFD().sync()));
        ways.put("File.exists", file::exists);
        ways.put("File.list", () -> folder.toFile().list());
        ways.put("Files.size", () -> Files.size(file.toPath()));
        ways.put("Files.list", () -> list(folder));
        ways.put("Files.readString", () -> Files.readString(file.toPath()));
        ways.put("channel", () -> use(channel(file), channel -> channel.write(ByteBuffer.allocate(1))));
        ways.put("force", () -> use(channel(file), channel -> channel.force(true)));
        ways.put("lock", () -> use(channel(file), FileChannel::lock));
        ways.put("zip", () -> new ZipFile(zip.toFile()).close());
        ways.put("DNS", () -> InetAddress.getAllByName("LOCALHOST"));
        ways.put(
                "reverse DNS",
                () -> InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).getCanonicalHostName());
        ways.put(
                "process",
                () -> new ProcessBuilder("sh", "-c", "sleep 0.5; echo hello")
                        .start()
                        .waitFor());
        ways.put(
                "pipe",
                () -> new ProcessBuilder("sh", "-c", "sleep 0.5; echo hello")
                        .start()
                        .getInputStream()
                        .readAllBytes());
        ways.put("terminal", () -> System.in.read());
        ways.put("sleep", () -> Thread.sleep(1)); // Sleeps on purpose: that is what is bracketed.
        ways.put("park", () -> LockSupport.parkNanos(1));
        ways.put("wait", this::waitForNobody);
        ways.put("accept", () -> use(new ServerSocket(0), this::acceptNobody));
        ways.put("socket", () -> use(new ServerSocket(0), BracketProbe::talk));
        ways.put("datagram", () -> use(new DatagramSocket(), BracketProbe::receiveNothing));
        ways.put("sqlite", BracketProbe::ask);
        ways.put("select", () -> use(Selector.open(), selector -> selector.select(1)));
    }

    /** By name: the driver is in the bundle, not beside this class. */
    private static void ask() throws Exception {
        Driver driver = Class.forName("org.sqlite.JDBC")
                .asSubclass(Driver.class)
                .getConstructor()
                .newInstance();
        try (var database = driver.connect("jdbc:sqlite::memory:", new Properties());
                var statement = database.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void tryAll(Path data) {
        try {
            Class<?> bracket = Class.forName("java.lang.HobBracket");
            while ((int) bracket.getMethod("sites").invoke(null) == 0 || listener(bracket) == null) {
                LockSupport.parkNanos(1_000_000);
            }
            seen.append("the core: ").append(listener(bracket)).append('\n');
            Loop loop = new Loop(bracket);
            loop.start();
            loop.listen();
            ways.forEach((name, way) -> loop.execute(() -> seen.append(loop.sitesOf(name, way))));
            virtualThread(loop, () -> seen.append(loop.sitesOf("coroutine", () -> LockSupport.parkNanos(1))));
            virtualThread(loop, () -> seen.append(loop.sitesOf("pinned coroutine", Pinned::new)));
            loop.execute(loop::end);
            loop.join();
            Files.size(data);
            seen.append("elsewhere: ").append(loop.open).append(" open\n");
        } catch (ReflectiveOperationException none) {
            seen.append("no brackets\n");
        } catch (Exception failure) {
            seen.append("failed: ").append(failure).append('\n');
        }
        write(data);
    }

    /** Returns the class whose threads are listened to; null if nobody listens yet, which the core does soon. */
    private static @Nullable Object listener(Class<?> bracket) throws ReflectiveOperationException {
        var loop = bracket.getDeclaredField("loop");
        loop.setAccessible(true);
        return loop.get(null);
    }

    private void write(Path data) {
        try {
            Path fresh = Files.writeString(data.resolve("brackets.fresh"), seen, StandardCharsets.UTF_8);
            Files.move(fresh, data.resolve("brackets.seen"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thread as the core's, whose class the brackets know, with what it was told. */
    private static final class Loop extends Thread implements Executor {

        private static final Thread NOBODY = Thread.ofPlatform().unstarted(() -> {});

        private final Class<?> bracket;
        private final LinkedBlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
        private final StringBuilder told = new StringBuilder();
        private boolean ended;
        private Thread asking = NOBODY;
        private int open;

        Loop(Class<?> bracket) {
            this.bracket = bracket;
            setDaemon(true);
        }

        void listen() throws ReflectiveOperationException {
            bracket.getMethod("listen", Class.class, IntToLongFunction.class, LongConsumer.class)
                    .invoke(null, Loop.class, (IntToLongFunction) this::begin, (LongConsumer) this::ends);
        }

        private long begin(int site) {
            if (Thread.currentThread() != asking) return 0; // the loop itself waits, too
            try {
                told.append(told.isEmpty() ? "" : ", ")
                        .append(bracket.getMethod("site", int.class).invoke(null, site));
            } catch (ReflectiveOperationException e) {
                told.append(e);
            }
            open++;
            return site;
        }

        private void ends(long token) {
            open--;
        }

        String sitesOf(String name, Way way) {
            told.setLength(0);
            asking = Thread.currentThread();
            try {
                way.go();
            } catch (Throwable failure) {
                told.append(" failed: ").append(failure);
            }
            asking = NOBODY;
            return name + ": " + told + (open == 0 ? "\n" : " " + open + " never ended\n");
        }

        @Override
        public void execute(Runnable job) {
            jobs.add(job);
        }

        void end() {
            ended = true;
        }

        @Override
        public void run() {
            try {
                while (!ended) jobs.take().run();
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }

    /** Its class has a static initialiser that waits, which a coroutine cannot leave. */
    private static final class Pinned {
        static {
            LockSupport.parkNanos(1);
        }
    }

    private static void virtualThread(Loop loop, Runnable job) throws ReflectiveOperationException {
        var builder =
                Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder").getDeclaredConstructor(Executor.class);
        builder.setAccessible(true);
        Thread thread = ((Thread.Builder.OfVirtual) builder.newInstance(loop)).unstarted(job);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Use<T> {
        void of(T resource) throws Exception;
    }

    private static <T extends AutoCloseable> void use(T resource, Use<T> use) throws Exception {
        try (resource) {
            use.of(resource);
        }
    }

    private static FileChannel channel(File file) throws IOException {
        return FileChannel.open(file.toPath(), StandardOpenOption.WRITE);
    }

    private static void list(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(_ -> {});
        }
    }

    private synchronized void waitForNobody() throws InterruptedException {
        for (int times = 0; times < 1; times++) wait(1);
    }

    private void acceptNobody(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try {
            server.accept().close();
        } catch (SocketTimeoutException expected) {
            server.close();
        }
    }

    private static void talk(ServerSocket server) throws IOException {
        try (Socket one = new Socket()) {
            one.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
            try (Socket other = server.accept()) {
                one.getOutputStream().write(1);
                other.getInputStream().read();
            }
        }
    }

    private static void receiveNothing(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            socket.receive(new DatagramPacket(new byte[1], 1));
        } catch (SocketTimeoutException expected) {
            socket.close();
        }
    }
}
