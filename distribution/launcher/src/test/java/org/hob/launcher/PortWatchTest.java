package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortWatchTest {

    @Test
    void freePort_isNoObstacle() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(obstacle("127.0.0.1", port))
                    .contains("port " + port + " on 127.0.0.1 is in use by another program; free it, or set HOB_PORT");
        }
        assertThat(obstacle("127.0.0.1", port)).isEmpty();
    }

    @Test
    void addressOfAnotherMachine_isAnObstacle() {
        assertThat(obstacle("192.0.2.1", 8123)).contains("HOB_HOST: 192.0.2.1 (expected: an address of this machine)");
    }

    @Test
    void unknownName_isAnObstacle() {
        assertThat(obstacle("nobody.invalid", 8123))
                .contains("HOB_HOST: nobody.invalid (expected: a name or address of this machine)");
    }

    private static Optional<String> obstacle(String host, int port) {
        return new PortWatch(new Settings(Path.of("."), host, port, Optional.empty(), Optional.empty(), false, true))
                .obstacle();
    }
}
