package org.hob.itests.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short storm on each carrier, and one with all layers of the guard; {@code itests/stress-long} makes long ones, of all variants. */
final class StormTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("hob.stress.seconds", 10));
    private static final long SHORT_SECONDS = 3;
    private static final long LAYERS_SECONDS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"loop", "portable"})
    void storm_breaksLosesAndReordersNothing(String carrier) throws Exception {
        var counted = StormMain.blow(carrier, "lease", TIME);
        System.out.println(carrier + " carrier: " + counted);
        assertThat(counted.violations()).as(counted.toString()).isZero();
        assertThat(counted.operation("posts").sum()).isGreaterThan(1_000);
        assertThat(counted.operation("take-overs").sum()).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "portable"})
    void storm_holdsToo_whereTheHolderFencesItself(String carrier) throws IOException, InterruptedException {
        var outcome = new Variant(carrier, "all", "volatile", "lease").blow(SHORT_SECONDS);
        System.out.println("volatile fence, " + outcome.said());
        assertThat(outcome.held()).as(outcome.said()).isTrue();
    }

    /** Each layer has to have done something, so that it was there. */
    @Test
    void storm_holdsToo_withAllLayersOfTheGuard() throws IOException, InterruptedException {
        var outcome = new Variant("loop", "all", "handshake", "all").blow(LAYERS_SECONDS);
        System.out.println("all layers, " + outcome.said());
        assertThat(outcome.held()).as(outcome.said()).isTrue();
        for (var done :
                List.of("take-overs", "hand-overs", "woven calls answered", "woven entries answered", "loops ended"))
            assertThat(outcome.said()).containsPattern("[{ ]" + done + "=[1-9]");
    }
}
