package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dekker's pattern of the lease, with either half of its fence. */
@Timeout(60)
final class LeaseRaceTest {

    private static final String MILLIS = "2000";

    @Test
    void handshake_keepsTheThiefOutWhileTheHolderIsInTheHome() throws Exception {
        assertThat(race("hob.fence=handshake", "handshake")).startsWith("torn 0,");
    }

    @Test
    void fence_doesSoWithoutAHandshake() throws Exception {
        assertThat(race("hob.fence=volatile", "none")).startsWith("torn 0,");
    }

    private static String race(String fence, String how) throws IOException, InterruptedException {
        var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        var process = new ProcessBuilder(
                        java,
                        "-D" + fence,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseRace.class.getName(),
                        how,
                        MILLIS)
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
