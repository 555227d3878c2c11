package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookoutTest {

    private static final long SOON = Lookout.NANOS;
    private static final long LATER = 100 * Lookout.NANOS;

    @Test
    void freshOne_isNotWorthIt() {
        assertThat(new Lookout(2).isWorthIt()).isFalse();
    }

    @Test
    void workThatComesSoonAgainAndAgain_isWorthIt() {
        var lookout = new Lookout(2);
        learn(lookout, SOON, 4);
        assertThat(lookout.isWorthIt()).isTrue();
    }

    @Test
    void workThatComesLater_isSoonNotWorthItAnyMore() {
        var lookout = new Lookout(2);
        learn(lookout, SOON, 1_000);
        learn(lookout, LATER, 3);
        assertThat(lookout.isWorthIt()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void workThatComesSoonLessThanFourTimesInARow_isNeverWorthIt(int every) {
        var lookout = new Lookout(2);
        for (int n = 0; n < 100; n++) {
            learn(lookout, SOON, 1);
            if (n % every == 0) learn(lookout, LATER, every);
            else assertThat(lookout.isWorthIt()).isFalse();
        }
    }

    @Test
    void oneProcessor_isNeverWorthIt() {
        var lookout = new Lookout(1);
        learn(lookout, SOON, 10);
        assertThat(lookout.isWorthIt()).isFalse();
    }

    @Test
    void sees_whatIsThere() {
        assertThat(new Lookout(2).sees(() -> true)).isTrue();
    }

    @Test
    void sees_nothing_ends() {
        assertThat(new Lookout(2).sees(() -> false)).isFalse();
    }

    private static void learn(Lookout lookout, long nanos, int times) {
        for (int n = 0; n < times; n++) lookout.learn(nanos);
    }
}
