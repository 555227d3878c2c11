package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hob.itests.peers.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** What a loop is told by the brackets that the agent has put into the JDK. */
class AgentIT {

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("open", "file java.io.FileInputStream.open0"),
            Map.entry("read", "file java.io.FileInputStream.readBytes"),
            Map.entry("write", "file java.io.FileOutputStream.writeBytes"),
            Map.entry("random access", "file java.io.RandomAccessFile.write0"),
            Map.entry("sync", "file java.io.FileDescriptor.sync0"),
            Map.entry("File.exists", "file java.io.UnixFileSystem.getBooleanAttributes0"),
            Map.entry("File.list", "file java.io.UnixFileSystem.list0"),
            Map.entry("Files.size", "file sun.nio.fs.UnixNativeDispatcher.stat0"),
            Map.entry("Files.list", "file sun.nio.fs.UnixNativeDispatcher.readdir0"),
            Map.entry("Files.readString", "file sun.nio.ch.UnixFileDispatcherImpl.read0"),
            Map.entry("channel", "file sun.nio.ch.UnixFileDispatcherImpl.write0"),
            Map.entry("force", "file sun.nio.ch.UnixFileDispatcherImpl.force0"),
            Map.entry("lock", "file sun.nio.ch.UnixFileDispatcherImpl.lock0"),
            Map.entry("zip", "file java.io.RandomAccessFile.readBytes0"),
            Map.entry("DNS", "dns java.net.Inet6AddressImpl.lookupAllHostAddr"),
            Map.entry("reverse DNS", "dns java.net.InetAddressImpl.getHostByAddr"),
            Map.entry("process", "process java.lang.ProcessImpl.forkAndExec"),
            Map.entry("pipe", "file java.io.FileInputStream.readBytes"),
            Map.entry("terminal", "file java.io.FileInputStream.readBytes"),
            Map.entry("sleep", "sleep java.lang.Thread.sleepNanos0"),
            Map.entry("park", "lock jdk.internal.misc.Unsafe.park"),
            Map.entry("wait", "lock java.lang.Object.wait0"),
            Map.entry("accept", "network sun.nio.ch.Net.poll"),
            Map.entry("socket", "network sun.nio.ch.Net.connect0"),
            Map.entry("datagram", "network sun.nio.ch.DatagramChannelImpl.receive0"),
            Map.entry("select", "network sun.nio.ch.EPoll.wait"),
            Map.entry("sqlite", "native org.sqlite.core.NativeDB.step"),
            Map.entry("coroutine", ""),
            Map.entry("pinned coroutine", "lock java.lang.VirtualThread.parkOnCarrierThread"),
            Map.entry("the core", "class org.hob.core.job.LoopThread"),
            Map.entry("elsewhere", "0 open"));

    @TempDir
    Path home;

    @Test
    void whatBlocksOnTheLoop_isTold() throws Exception {
        assertThatAllIsTold();
    }

    @Test
    void brackets_areKeptForTheNextStart() throws Exception {
        seen(Map.of());
        byte[] kept = Files.readAllBytes(home.resolve("data/agent/brackets"));
        assertThatAllIsTold();
        assertThat(home.resolve("data/agent/brackets")).hasBinaryContent(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOB_AGENT", "HOB_GUARD"})
    void off_leavesTheJdkAsItIs(String setting) throws Exception {
        assertThat(seen(Map.of(setting, "off"))).containsExactly("no brackets");
        assertThat(home.resolve("data/agent")).doesNotExist();
    }

    @Test
    void keptBracketsThatAreBroken_areMadeAnew() throws Exception {
        Path kept = Files.createDirectories(home.resolve("data/agent")).resolve("brackets");
        Files.writeString(kept, "not what was kept");
        assertThatAllIsTold();
        assertThat(Files.size(kept)).isGreaterThan(100_000);
    }

    @Test
    void folderThatCannotBeWritten_isOneLine() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/agent"), "a file");
        try (House house = House.start(home, Map.of("HOB_PASSWORD", "x")).awaitConsole()) {
            house.said().await("brackets: not kept for the next start .*data/agent", House.LIMIT);
            assertThat(house.stop()).isZero();
        }
    }

    private void assertThatAllIsTold() throws Exception {
        Map<String, List<String>> told = seen(Map.of()).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        line -> line[0], line -> List.of(line[1].split(", ")), (a, _) -> a, TreeMap::new));
        assertThat(told.keySet()).isEqualTo(new TreeMap<>(EXPECTED).keySet());
        List<String> missing = new ArrayList<>();
        EXPECTED.forEach((way, site) -> {
            List<String> sites = told.getOrDefault(way, List.of());
            if (!sites.contains(site)) missing.add(way + ": " + sites + " (expected: " + site + ")");
        });
        assertThat(missing).isEmpty();
        assertThat(told.toString()).doesNotContain("failed", "never ended");
    }

    private static Path sqlite() throws URISyntaxException {
        return Path.of(
                JDBC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Starts the house with a bundle that blocks in all ways, and returns what that has written down. */
    private List<String> seen(Map<String, String> settings) throws Exception {
        Path seen = home.resolve("data/brackets.seen");
        Files.deleteIfExists(seen);
        Path deploy = Files.createDirectories(home.resolve("deploy"));
        if (Files.notExists(deploy.resolve("probe.jar"))) Jars.bundle(deploy, "probe", BracketProbe.class, sqlite());
        Map<String, String> all = new TreeMap<>(settings);
        all.put("HOB_PASSWORD", "x");
        try (House house = House.start(home, all).awaitConsole()) {
            house.program().type("hello");
            Eventually.holds("the probe is through", House.LIMIT, () -> Files.exists(seen));
            assertThat(house.stop()).isZero();
            house.saidNothingBut("^\\d\\d:\\d\\d:\\d\\d (?!ERROR|WARN)");
        }
        return Files.readAllLines(seen);
    }
}
