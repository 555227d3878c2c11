package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The word of a lease, whatever goes wrong while it is taken. The test is the holder, and the thief as well. */
@Timeout(20)
final class LeaseTest {

    private final OneOwner house = new OneOwner(true);
    private final LoopThread server = new Spares().make();
    private final Execution job = house.scope.outside();
    private final Lease lease = new Lease(server, 0);

    LeaseTest() {
        lease.begin(Thread.currentThread(), job);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Robbery noMemory() {
        throw new OutOfMemoryError("a test's");
    }

    private Robbery robbery() {
        var stall = Stall.of(house.scope.lane(), job, true, Thread.currentThread(), new StackTraceElement[0], 0);
        return new Robbery(job, house.scope, stall, null, Lease.NOWHERE);
    }

    private void assertGoesOn() {
        assertThat(lease.enter()).isTrue();
        lease.leave();
        var robbery = robbery();
        assertThat(lease.take(lease.segments(), () -> {}, () -> robbery)).isTrue();
        assertThat(lease.robbery()).isSameAs(robbery);
        assertThat(lease.enter()).isFalse();
    }

    @Test
    void take_thatFailsInItsHandshake_letsTheHolderGoOn() {
        assertThatThrownBy(() -> lease.take(lease.segments(), LeaseTest::noMemory, this::robbery))
                .isInstanceOf(OutOfMemoryError.class);
        assertGoesOn();
    }

    @Test
    void take_thatFailsBeforeItHasDecided_letsTheHolderGoOn() {
        assertThatThrownBy(() -> lease.take(lease.segments(), () -> {}, LeaseTest::noMemory))
                .isInstanceOf(OutOfMemoryError.class);
        assertGoesOn();
    }

    @Test
    void take_thatFindsNobody_letsTheHolderGoOn() {
        assertThat(lease.take(lease.segments(), () -> {}, () -> null)).isFalse();
        assertGoesOn();
    }

    @Test
    void take_ofAnotherSegment_orInsideTheHome_takesNothing() {
        assertThat(lease.take(lease.segments() + 1, () -> {}, this::robbery)).isFalse();
        assertThat(lease.enter()).isTrue();
        assertThat(lease.take(lease.segments(), () -> {}, this::robbery)).isFalse();
        lease.leave();
        assertGoesOn();
    }
}
