package org.hob.core.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is due when the clock on the wall shows a time. Somebody may set that clock, and it may have slept with the machine: it is looked at when the next
 * should be due, and at least every {@value #LOOK_SECONDS} s. Guarded by the turn.
 */
final class WallTimers {

    static final int LOOK_SECONDS = 10;

    private static final long LOOK = TimeUnit.SECONDS.toNanos(LOOK_SECONDS);
    private static final long A_STEP = TimeUnit.SECONDS.toNanos(1);

    /** How many plan anew before others get the turn: a fraction of a millisecond's worth. */
    private static final int AT_ONCE = 64;

    private final HouseClock clock;
    private final Timers steady;
    private final Timers due;
    private final Set<Runnable> followers = new LinkedHashSet<>();
    private Deque<Runnable> toReplan = new ArrayDeque<>(0);
    private @Nullable Chime look;
    private long apart;

    /** Makes them; the steady timers are those by which it looks. */
    WallTimers(HouseClock clock, Timers steady) {
        this.clock = clock;
        this.steady = steady;
        due = new Timers(new OnTheWall(clock));
    }

    /** Adds a timer whose time is one of {@link #nanos}. */
    void add(Timer timer) {
        if (look == null) apart = apart();
        due.add(timer);
        watch();
    }

    void remove(Timer timer) {
        due.remove(timer);
        watch();
    }

    /** Has that run when the clock was set back or the zone is another: what was planned is to be planned anew. */
    void follow(Runnable replan) {
        followers.add(replan);
    }

    void unfollow(Runnable replan) {
        followers.remove(replan);
    }

    /** Has all followers run, a few at a time. */
    void replan() {
        boolean underway = !toReplan.isEmpty();
        toReplan = new ArrayDeque<>(followers);
        if (!underway) replanSome();
    }

    private void replanSome() {
        for (int n = 0; n < AT_ONCE && !toReplan.isEmpty(); n++) {
            var next = toReplan.remove();
            if (followers.contains(next)) next.run();
        }
        if (!toReplan.isEmpty()) steady.add(new Chime(clock.nanos(), this::replanSome));
    }

    private void ring() {
        look = null;
        long before = apart;
        apart = apart();
        if (apart - before < -A_STEP) replan();
        due.runDue();
        watch();
    }

    private void watch() {
        if (due.size() == 0) {
            sleep();
            return;
        }
        long next = clock.nanos() + Math.clamp(due.untilNext(), 0, LOOK);
        if (look != null && look.due() - next <= 0) return;
        sleep();
        look = new Chime(next, this::ring);
        steady.add(look);
    }

    private void sleep() {
        if (look != null) steady.remove(look);
        look = null;
    }

    private long apart() {
        return nanos(clock.now()) - clock.nanos();
    }

    /** Returns that time in nanoseconds since 1970, or the nearest that there is. */
    static long nanos(Instant time) {
        try {
            return Math.max(0, Math.addExact(Math.multiplyExact(time.getEpochSecond(), A_STEP), time.getNano()));
        } catch (ArithmeticException farAway) {
            return time.isBefore(Instant.EPOCH) ? 0 : Long.MAX_VALUE;
        }
    }

    /** The clock on the wall as one that counts nanoseconds, from 1970 on. */
    private record OnTheWall(HouseClock clock) implements HouseClock {

        @Override
        public long nanos() {
            return WallTimers.nanos(clock.now());
        }

        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public ZoneId zone() {
            return clock.zone();
        }
    }
}
