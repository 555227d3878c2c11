package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a job that was robbed of the turn is judged. */
final class RobberyTest {

    @Test
    void whoHasEnded_isNotCondemned() {
        try (var house = new OneOwner(false)) {
            var job = new Execution();
            var robbery = robbery(house, job);
            robbery.end();
            assertThat(robbery.condemn()).isFalse();
            assertThat(job.isCondemned()).isFalse();
        }
    }

    @Test
    void whoHasComeBack_isNotCondemned() {
        try (var house = new OneOwner(false)) {
            var job = new Execution();
            var robbery = robbery(house, job);
            robbery.acquit();
            assertThat(robbery.condemn()).isFalse();
            assertThat(job.isCondemned()).isFalse();
        }
    }

    @Test
    void whoDoesNotComeBack_isCondemnedOnce() {
        try (var house = new OneOwner(false)) {
            var job = new Execution();
            var robbery = robbery(house, job);
            assertThat(robbery.condemn()).isTrue();
            assertThat(robbery.condemn()).isFalse();
            assertThat(robbery.isCondemned()).isTrue();
            assertThat(job.isCondemned()).isTrue();
        }
    }

    @Test
    void whoIsCondemned_hasItsBundleRefused_untilItEnds_whoeverElseIsRobbed() {
        try (var house = new OneOwner(false)) {
            var gate = new Gate("bundle");
            var endless = robbery(house, new Execution());
            var another = robbery(house, new Execution());
            gate.close(endless);
            gate.close(another);
            endless.condemn();
            gate.refuse(endless);
            assertThat(gate.isRefusing()).isTrue();
            gate.forget(endless);
            assertThat(gate.isRefusing()).isFalse();
            assertThat(gate.isOpen()).isFalse();
        }
    }

    private static Robbery robbery(OneOwner house, Execution job) {
        var me = Thread.currentThread();
        var stall = Stall.of(house.scope.lane(), job, false, me, me.getStackTrace(), System.nanoTime());
        return new Robbery(job, house.scope, stall, me, Lease.NOWHERE);
    }
}
