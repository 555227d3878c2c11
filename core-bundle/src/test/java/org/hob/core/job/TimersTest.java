package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The timers beside a sorted list, which is slow and plain. */
final class TimersTest {

    private static final long HOUR = 3_600_000_000_000L;

    private final SetClock clock = new SetClock();
    private final Timers timers = new Timers(clock);
    private final List<Timer> plain = new ArrayList<>();
    private final List<Long> fired = new ArrayList<>();
    private final List<Timer> firedTimers = new ArrayList<>();

    private Timer add(long due) {
        var timer = new Chime[1];
        timer[0] = new Chime(due, () -> {
            fired.add(due);
            firedTimers.add(timer[0]);
        });
        timers.add(timer[0]);
        plain.add(timer[0]);
        return timer[0];
    }

    private void remove(Timer timer) {
        timers.remove(timer);
        plain.remove(timer);
    }

    /** Returns what the list has fire till now. */
    private List<Timer> duePlain() {
        var due = plain.stream()
                .filter(timer -> timer.due() <= clock.nanos)
                .sorted(Comparator.comparingLong(Timer::due))
                .toList();
        plain.removeAll(due);
        return due;
    }

    private void runAllDue() {
        while (timers.untilNext() <= 0) timers.runDue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anything_firesAsFromASortedList(int seed) {
        var random = new Random(seed);
        for (int step = 0; step < 3_000; step++) {
            long near = clock.nanos + random.nextLong(1L << random.nextInt(1, 46));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> add(near);
                case 3, 4 ->
                    add(
                            plain.isEmpty()
                                    ? near
                                    : plain.get(random.nextInt(plain.size())).due());
                case 5 -> {
                    if (!plain.isEmpty()) remove(plain.get(random.nextInt(plain.size())));
                }
                case 6 -> clock.nanos = near;
                case 7 -> clock.nanos = Math.max(0, clock.nanos - random.nextLong(1L << random.nextInt(1, 46)));
                default -> clock.nanos = plain.isEmpty() ? near : Math.max(clock.nanos, timers.soonest());
            }
            runAllDue();
            assertThat(firedTimers).isEqualTo(duePlain());
            firedTimers.clear();
            assertThat(timers.size()).isEqualTo(plain.size());
        }
    }

    @Test
    void flood_isFiredInPieces_inOrder_whateverComesAndGoesMeanwhile() {
        var random = new Random(1);
        for (int n = 0; n < 50_000; n++) add(HOUR + random.nextInt(30_000));
        clock.nanos = 2 * HOUR;
        while (timers.size() > 0) {
            int before = firedTimers.size();
            timers.runDue();
            assertThat(firedTimers.size() - before).isLessThanOrEqualTo(Timers.AT_ONCE);
            plain.removeAll(firedTimers.subList(before, firedTimers.size()));
            for (int n = 0; n < 20 && !plain.isEmpty(); n++) remove(plain.get(random.nextInt(plain.size())));
            if (before == 0 && !plain.isEmpty())
                for (int n = 0; n < 100; n++) add(plain.get(n).due());
        }
        assertThat(firedTimers).isSortedAccordingTo(Comparator.comparingLong(Timer::due));
        assertThat(plain).isEmpty();
    }

    @Test
    void equalDues_fireAsTheyCame_evenIfSomeComeWhileTheirSlotIsOpened() {
        for (int n = 0; n < 20_000; n++) add(HOUR + n % 2);
        clock.nanos = HOUR + 1;
        timers.runDue();
        assertThat(fired).isEmpty();
        for (int n = 0; n < 1_000; n++) add(HOUR + n % 2);
        var expected = duePlain();
        runAllDue();
        assertThat(firedTimers).isEqualTo(expected);
    }

    @Test
    void overdue_firesFirst() {
        add(HOUR);
        clock.nanos = HOUR;
        runAllDue();
        add(HOUR + 1);
        add(5);
        clock.nanos = HOUR + 1;
        runAllDue();
        assertThat(fired).containsExactly(HOUR, 5L, HOUR + 1);
    }

    @Test
    void clockSetBack_isFollowed() {
        add(10 * HOUR);
        add(30 * HOUR);
        clock.nanos = 20 * HOUR;
        runAllDue();
        clock.nanos = HOUR;
        add(2 * HOUR);
        add(30 * HOUR);
        runAllDue();
        assertThat(timers.untilNext()).isEqualTo(HOUR);
        clock.nanos = 2 * HOUR;
        runAllDue();
        clock.nanos = HOUR / 2;
        timers.runDue();
        add(HOUR);
        clock.nanos = 30 * HOUR;
        runAllDue();
        assertThat(fired).containsExactly(10 * HOUR, 2 * HOUR, HOUR, 30 * HOUR, 30 * HOUR);
    }

    @Test
    void clockSetBack_isFollowedInPieces_whateverComesAndGoesMeanwhile() {
        var random = new Random(1);
        for (int n = 0; n < 50_000; n++) add(20 * HOUR + random.nextInt(30_000));
        add(10 * HOUR);
        clock.nanos = 10 * HOUR;
        runAllDue();
        assertThat(firedTimers).isEqualTo(duePlain());
        firedTimers.clear();
        clock.nanos = HOUR;
        timers.runDue();
        assertThat(timers.untilNext()).isNotPositive();
        for (int n = 0; n < 1_000; n++) {
            add(20 * HOUR + random.nextInt(30_000));
            remove(plain.get(random.nextInt(plain.size())));
            if (n == 500) clock.nanos = HOUR / 2;
        }
        runAllDue();
        assertThat(firedTimers).isEmpty();
        clock.nanos = 21 * HOUR;
        runAllDue();
        assertThat(firedTimers).isEqualTo(duePlain());
        assertThat(timers.size()).isZero();
    }

    @Test
    void soonest_isNeverLate_andComesRightWhenItIsLookedAt() {
        var first = add(HOUR);
        add(HOUR + 1_000);
        add(HOUR + 2_000);
        remove(first);
        assertThat(timers.soonest()).isBetween(0L, HOUR + 1_000);
        clock.nanos = HOUR;
        timers.runDue();
        assertThat(fired).isEmpty();
        assertThat(timers.soonest()).isEqualTo(HOUR + 1_000);
    }

    @Test
    void none_isNeverDue() {
        var timer = add(HOUR);
        remove(timer);
        timers.remove(timer);
        assertThat(timers.soonest()).isEqualTo(Long.MAX_VALUE);
        assertThat(timers.untilNext()).isEqualTo(Long.MAX_VALUE);
        assertThat(timer.isWaiting()).isFalse();
    }

    @Test
    void endsOfTime_areSortedToo() {
        add(Long.MAX_VALUE);
        add(Long.MAX_VALUE - 1);
        add(0);
        runAllDue();
        clock.nanos = Long.MAX_VALUE;
        runAllDue();
        assertThat(fired).containsExactly(0L, Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }

    /** A clock that is set. */
    private static final class SetClock implements HouseClock {

        private long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
