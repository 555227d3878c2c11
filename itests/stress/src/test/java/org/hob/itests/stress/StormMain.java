package org.hob.itests.stress;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.hob.guard.Policy;

/** One storm as a program. Arguments: {@code loop} or {@code portable}, and seconds. */
final class StormMain {

    private static final long TO_CALM_MINUTES = 5;
    private static final int STUCK = 2;

    private StormMain() {}

    /** Ends with 1 if something did not hold, and with 2 if it came to no end. */
    public static void main(String[] args) throws InterruptedException {
        long seconds = Long.parseLong(args[1]);
        Thread.ofPlatform().daemon().start(() -> limit(seconds));
        var counted = blow(args[0], Duration.ofSeconds(seconds));
        System.out.println(args[0] + " carrier: " + counted);
        System.exit(counted.violations() == 0 ? 0 : 1);
    }

    static Tally blow(String carrier, Duration time) throws InterruptedException {
        var clock = HouseClock.ofMachine();
        try (var house = carrier.equals("loop") ? House.open(clock) : House.openPortable(clock)) {
            // Its jobs fail on purpose, more often than anybody may.
            house.guard().policies(Policy.OFF, Map.of());
            return new Storm(house).blow(time);
        }
    }

    private static void limit(long seconds) {
        try {
            // Sleeps on purpose: it is the limit in real time.
            Thread.sleep(TimeUnit.SECONDS.toMillis(seconds) + TimeUnit.MINUTES.toMillis(TO_CALM_MINUTES));
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            System.out.println(thread);
            for (var line : stack) System.out.println("    at " + line);
        });
        Runtime.getRuntime().halt(STUCK);
    }
}
