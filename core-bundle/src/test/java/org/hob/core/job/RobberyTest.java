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

    private static Robbery robbery(OneOwner house, Execution job) {
        var me = Thread.currentThread();
        var stall = Stall.of(house.scope.lane(), job, false, me, me.getStackTrace(), System.nanoTime());
        return new Robbery(job, house.scope, stall, me, Lease.NOWHERE);
    }
}
