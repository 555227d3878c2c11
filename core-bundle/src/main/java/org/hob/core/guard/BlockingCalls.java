package org.hob.core.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hob.guard.Harm;

/**
 * The methods of the JDK that block, and what they do. Only those that are known to: reading from just any stream, say, is not among them, for it may be
 * one of bytes in memory.
 */
public final class BlockingCalls {

    /** In place of names: all of the class. */
    private static final String ALL = "*";

    private static final String NEW = "<init>";

    private static final Map<String, Map<String, Harm>> HARMS = new HashMap<>();

    static {
        know(Harm.SLEEP, "java.lang.Thread", "sleep");
        know(Harm.SLEEP, "java.util.concurrent.TimeUnit", "sleep");
        know(Harm.SLEEP, "java.util.concurrent.locks.LockSupport", "park parkNanos parkUntil");
        files();
        network();
        processes();
        locks();
        classes();
        cryptography();
    }

    private BlockingCalls() {}

    private static void files() {
        know(Harm.FILE, "java.nio.file.Files", ALL);
        know(
                Harm.FILE,
                "java.io.File",
                "canExecute canRead canWrite createNewFile createTempFile delete exists getCanonicalFile"
                        + " getCanonicalPath getFreeSpace getTotalSpace getUsableSpace isDirectory isFile isHidden"
                        + " lastModified length list listFiles listRoots mkdir mkdirs renameTo setExecutable"
                        + " setLastModified setReadOnly setReadable setWritable");
        know(
                Harm.FILE,
                "java.io.FileInputStream",
                NEW + " available read readAllBytes readNBytes skip skipNBytes transferTo");
        know(Harm.FILE, "java.io.FileOutputStream", NEW + " write");
        know(Harm.FILE, "java.io.FileReader", NEW + " read ready skip transferTo");
        know(Harm.FILE, "java.io.FileWriter", NEW + " append flush write");
        know(Harm.FILE, "java.io.FileDescriptor", "sync");
        know(
                Harm.FILE,
                "java.io.RandomAccessFile",
                NEW
                        + " length read readBoolean readByte readChar readDouble readFloat readFully readInt readLine"
                        + " readLong readShort readUTF readUnsignedByte readUnsignedShort seek setLength skipBytes"
                        + " write writeBoolean writeByte writeBytes writeChar writeChars writeDouble writeFloat"
                        + " writeInt writeLong writeShort writeUTF");
        know(
                Harm.FILE,
                "java.nio.channels.FileChannel",
                "force lock map open position read size transferFrom transferTo truncate tryLock write");
        know(Harm.FILE, "java.nio.channels.AsynchronousFileChannel", "force open size truncate");
        know(Harm.FILE, "java.nio.MappedByteBuffer", "force load");
        know(Harm.FILE, "java.nio.file.Path", "toRealPath register");
        know(Harm.FILE, "java.nio.file.FileSystems", "newFileSystem");
        know(Harm.FILE, "java.nio.file.WatchService", "poll take");
        know(Harm.FILE, "java.util.zip.ZipFile", NEW + " getInputStream");
        know(Harm.FILE, "java.util.jar.JarFile", NEW + " getInputStream getManifest");
        know(Harm.FILE, "java.util.logging.FileHandler", NEW);
        know(Harm.FILE, "java.sql.DriverManager", "getConnection");
        for (var statement : Set.of("Statement", "PreparedStatement", "CallableStatement")) {
            know(
                    Harm.FILE,
                    "java.sql." + statement,
                    "execute executeBatch executeLargeUpdate executeQuery executeUpdate");
        }
    }

    private static void network() {
        for (var address : Set.of("InetAddress", "Inet4Address", "Inet6Address")) {
            know(
                    Harm.DNS,
                    "java.net." + address,
                    "getAllByName getByName getCanonicalHostName getHostName getLocalHost isReachable");
        }
        know(Harm.DNS, "java.net.InetSocketAddress", "getHostName");
        know(Harm.DNS, "java.net.InetSocketAddress", NEW + "(Ljava/lang/String;I)");
        know(
                Harm.NETWORK,
                "java.net.Socket",
                "connect <init>(Ljava/lang/String;I) <init>(Ljava/net/InetAddress;I)"
                        + " <init>(Ljava/lang/String;ILjava/net/InetAddress;I)"
                        + " <init>(Ljava/net/InetAddress;ILjava/net/InetAddress;I)");
        know(Harm.NETWORK, "java.net.ServerSocket", "accept");
        know(Harm.NETWORK, "java.net.DatagramSocket", "receive");
        know(Harm.NETWORK, "java.net.MulticastSocket", "receive");
        know(Harm.NETWORK, "java.nio.channels.Selector", "select");
        know(Harm.NETWORK, "java.net.URL", "getContent openStream");
        know(Harm.NETWORK, "java.net.http.HttpClient", "close send");
        for (var connection : Set.of("java.net.URL", "java.net.HttpURL", "java.net.JarURL", "javax.net.ssl.HttpsURL")) {
            know(
                    Harm.NETWORK,
                    connection + "Connection",
                    "connect getContent getContentLength getContentType getHeaderField getInputStream getOutputStream"
                            + " getResponseCode getResponseMessage");
        }
        know(Harm.NETWORK, "javax.net.ssl.SSLSocket", "connect startHandshake");
    }

    private static void processes() {
        know(Harm.PROCESS, "java.lang.ProcessBuilder", "start startPipeline");
        know(Harm.PROCESS, "java.lang.Runtime", "exec");
        know(Harm.PROCESS, "java.lang.Process", "waitFor");
        know(Harm.PROCESS, "java.lang.ProcessHandle", "allProcesses children descendants");
        know(Harm.CONSOLE, "java.io.Console", "format printf readLine readPassword readln");
        know(Harm.CONSOLE, "java.lang.IO", "print println readln");
    }

    private static void locks() {
        know(Harm.LOCK, "java.lang.Object", "wait");
        know(Harm.LOCK, "java.lang.Thread", "join");
        var concurrent = "java.util.concurrent.";
        know(Harm.LOCK, concurrent + "locks.Condition", "await awaitNanos awaitUninterruptibly awaitUntil");
        for (var future : Set.of("Future", "CompletableFuture", "FutureTask", "ForkJoinTask")) {
            know(Harm.LOCK, concurrent + future, "get join");
        }
        know(Harm.LOCK, concurrent + "CountDownLatch", "await");
        know(Harm.LOCK, concurrent + "CyclicBarrier", "await");
        know(Harm.LOCK, concurrent + "Phaser", "arriveAndAwaitAdvance awaitAdvance awaitAdvanceInterruptibly");
        know(Harm.LOCK, concurrent + "Exchanger", "exchange");
        know(Harm.LOCK, concurrent + "Semaphore", "acquire acquireUninterruptibly");
        know(Harm.LOCK, concurrent + "CompletionService", "take");
        know(Harm.LOCK, concurrent + "ExecutorCompletionService", "take");
        for (var executor : Set.of(
                "AbstractExecutorService",
                "ExecutorService",
                "ForkJoinPool",
                "ScheduledExecutorService",
                "ScheduledThreadPoolExecutor",
                "ThreadPoolExecutor")) {
            know(Harm.LOCK, concurrent + executor, "awaitTermination close invokeAll invokeAny");
        }
        for (var queue : Set.of(
                "ArrayBlockingQueue",
                "BlockingDeque",
                "BlockingQueue",
                "DelayQueue",
                "LinkedBlockingDeque",
                "LinkedBlockingQueue",
                "LinkedTransferQueue",
                "PriorityBlockingQueue",
                "SynchronousQueue",
                "TransferQueue")) {
            know(Harm.LOCK, concurrent + queue, "put putFirst putLast take takeFirst takeLast transfer");
        }
    }

    private static void classes() {
        know(Harm.CLASS_LOADING, "java.lang.Runtime", "load loadLibrary");
        know(Harm.CLASS_LOADING, "java.lang.System", "load loadLibrary");
        know(Harm.CLASS_LOADING, "java.util.ServiceLoader", "findFirst iterator stream");
    }

    private static void cryptography() {
        know(Harm.CRYPTOGRAPHY, "java.security.KeyPairGenerator", "genKeyPair generateKeyPair");
        know(Harm.CRYPTOGRAPHY, "java.security.KeyStore", "getInstance(Ljava/io/File;[C) load store");
        know(Harm.CRYPTOGRAPHY, "java.security.SecureRandom", "generateSeed getInstanceStrong");
        know(Harm.CRYPTOGRAPHY, "javax.crypto.SecretKeyFactory", "generateSecret");
        know(Harm.CRYPTOGRAPHY, "javax.net.ssl.SSLContext", "getDefault init");
        know(Harm.CRYPTOGRAPHY, "javax.net.ssl.KeyManagerFactory", "init");
        know(Harm.CRYPTOGRAPHY, "javax.net.ssl.TrustManagerFactory", "init");
        know(Harm.CRYPTOGRAPHY, "javax.net.ssl.SSLSocketFactory", "getDefault");
    }

    private static void know(Harm harm, String type, String methods) {
        HARMS.computeIfAbsent(type, _ -> new HashMap<>())
                .putAll(Arrays.stream(methods.split(" ")).collect(Collectors.toMap(method -> method, _ -> harm)));
    }

    /**
     * Returns what that method does to who calls it, if it is one of those.
     *
     * @param type the name of the class it is called on
     * @param method its name, {@code <init>} for a constructor
     * @param parameters its parameters in the form of class files, {@code (Ljava/lang/String;I)}; empty if nobody knows
     */
    public static Optional<Harm> harm(String type, String method, String parameters) {
        var known = HARMS.get(type);
        if (known == null) return Optional.empty();
        return Stream.of(method + parameters, method, ALL)
                .flatMap(name -> Stream.ofNullable(known.get(name)))
                .findFirst();
    }
}
