package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What plans anew when the clock on the wall was set. */
final class WallTimersTest {

    private final ManualClock clock = new ManualClock();
    private final Timers steady = new Timers(clock);
    private final WallTimers wall = new WallTimers(clock, steady);
    private final List<Integer> planned = new ArrayList<>();
    private final List<Runnable> followers = new ArrayList<>();

    private void follow(int count) {
        for (int n = 0; n < count; n++) {
            int number = n;
            followers.add(() -> planned.add(number));
            wall.follow(followers.getLast());
        }
    }

    @Test
    void few_planAnewRightAway() {
        follow(10);
        wall.replan();
        assertThat(planned).hasSize(10);
        assertThat(steady.size()).isZero();
    }

    @Test
    void many_planAnewAFewAtATime_butForThoseThatAreGone() {
        follow(200);
        wall.replan();
        assertThat(planned).hasSize(64);
        wall.unfollow(followers.get(199));
        steady.runDue();
        assertThat(planned).hasSize(199).isSorted();
        assertThat(steady.size()).isZero();
    }

    @Test
    void many_thatPlanAnew_beginAgainWhenTheClockIsSetAgain() {
        follow(100);
        wall.replan();
        planned.clear();
        wall.replan();
        assertThat(planned).isEmpty();
        steady.runDue();
        assertThat(planned).hasSize(100).isSorted();
    }
}
