package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a lane is served before the next. */
final class BatchTest {

    private static final long AN_HOUR = Duration.ofHours(1).toNanos();
    private static final long MILLI = 1_000_000;

    @Test
    void endsAfterSoManySegments() {
        var batch = new Batch(AN_HOUR, System::nanoTime);
        batch.begin(0);
        for (int n = 0; n < Batch.SEGMENTS; n++) assertThat(batch.goesOn(0)).isTrue();
        assertThat(batch.goesOn(0)).isFalse();
    }

    @Test
    void endsAfterTheSecondSegment_ifTheyTookLong() {
        var batch = new Batch(MILLI, System::nanoTime);
        batch.begin(0);
        assertThat(batch.goesOn(0)).isTrue();
        assertThat(batch.goesOn(0)).isTrue();
        letPass(2 * MILLI);
        assertThat(batch.goesOn(0)).isFalse();
    }

    @Test
    void looksAtTheClockAfterATick_howeverShortItsSegmentsWere() {
        var batch = new Batch(MILLI, System::nanoTime);
        batch.begin(0);
        int before = 0;
        // The clock may be looked at in any of these, on a machine that stands still.
        while (before < 3 && batch.goesOn(0)) before++;
        letPass(2 * MILLI);
        assertThat(batch.goesOn(1)).isFalse();
    }

    @Test
    void goesOnAfterATick_ifItHasNotLasted() {
        var batch = new Batch(AN_HOUR, System::nanoTime);
        batch.begin(0);
        for (int n = 0; n < Batch.SEGMENTS; n++) assertThat(batch.goesOn(n)).isTrue();
    }

    private static void letPass(long nanos) {
        for (long end = System.nanoTime() + nanos; System.nanoTime() - end < 0; ) Thread.onSpinWait();
    }
}
