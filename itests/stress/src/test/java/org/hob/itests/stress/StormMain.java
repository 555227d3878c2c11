package org.hob.itests.stress;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;

/** One storm as a program. Arguments: {@code loop} or {@code portable}, seconds, and {@code lease} or {@code all}: the layers of the guard. */
final class StormMain {

    private static final long TO_CALM_MINUTES = 5;
    private static final int STUCK = 2;

    private StormMain() {}

    /** Ends with 1 if something did not hold, and with 2 if it came to no end. */
    public static void main(String[] args) throws Exception {
        if (args[2].equals("all")) Layers.runWoven(StormMain.class.getName(), "run", Variant.FOLDER, args);
        else run(args);
    }

    private static void run(String... args) throws Exception {
        long seconds = Long.parseLong(args[1]);
        Thread.ofPlatform().daemon().start(() -> limit(seconds));
        var counted = blow(args[0], args[2], Duration.ofSeconds(seconds));
        System.out.println(args[0] + " carrier, " + args[2] + ": " + counted);
        System.exit(counted.violations() == 0 ? 0 : 1);
    }

    static Tally blow(String carrier, String which, Duration time) throws Exception {
        var tally = new Tally();
        var clock = HouseClock.ofMachine();
        try (var _ = Complaints.about(tally);
                var house = carrier.equals("loop") ? House.open(clock) : House.openPortable(clock);
                var layers = which.equals("all") ? Layers.all(house) : Layers.lease(house)) {
            new Storm(house, layers, tally).blow(time);
        }
        return tally;
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
