package org.hob.place;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.hob.home.Home;
import org.hob.home.Sun;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.Work;
import org.jspecify.annotations.Nullable;

/**
 * {@code sun.sun}: the sun over the house, as Home Assistant shows it.
 *
 * <pre>
 *   plan: a worker computes what comes next ──▶ show ──▶ after some minutes, by its height: show where it stands now
 *     ▲                                                     │
 *     └────── something of that has come, the house moved ──┘
 * </pre>
 */
@Domain("sun")
@Callback
final class Sunlight extends Entity<Sunlight.Reading> {

    /** Where it stands. */
    enum Position {
        ABOVE_HORIZON,
        BELOW_HORIZON
    }

    /** What it shows. */
    record Reading(
            Position position,
            @Nullable Instant nextDawn,
            @Nullable Instant nextDusk,
            @Nullable Instant nextMidnight,
            @Nullable Instant nextNoon,
            @Nullable Instant nextRising,
            @Nullable Instant nextSetting,
            double elevation,
            double azimuth,
            boolean rising) {}

    /** What comes next. */
    private record Ahead(
            @Nullable Instant dawn,
            @Nullable Instant dusk,
            @Nullable Instant midnight,
            @Nullable Instant noon,
            @Nullable Instant rising,
            @Nullable Instant setting) {

        static Ahead of(Sun sun) {
            return new Ahead(
                    next(sun, Sun.Phase.DAWN),
                    next(sun, Sun.Phase.DUSK),
                    next(sun, Sun.Phase.MIDNIGHT),
                    next(sun, Sun.Phase.NOON),
                    next(sun, Sun.Phase.RISING),
                    next(sun, Sun.Phase.SETTING));
        }

        private static @Nullable Instant next(Sun sun, Sun.Phase phase) {
            return sun.next(phase).orElse(null);
        }

        Optional<Instant> first() {
            return Stream.of(dawn, dusk, midnight, noon, rising, setting)
                    .flatMap(Stream::ofNullable)
                    .min(Instant::compareTo);
        }

        boolean isUp() {
            return setting != null && (rising == null || setting.isBefore(rising));
        }

        boolean climbs() {
            return noon != null && midnight != null && noon.isBefore(midnight);
        }
    }

    private static final Duration NIGHT = Duration.ofMinutes(20);
    private static final Duration TWILIGHT = Duration.ofMinutes(8);
    private static final Duration CIVIL_TWILIGHT = Duration.ofMinutes(4);
    private static final Duration SMALL_DAY = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofMinutes(4);

    private final Home home;
    private @Nullable Task<?> timer;
    private int plans;

    Sunlight(Home home) {
        super(EntityDescription.named("Sun").suggest("sun").id("sun"), new NoTraits());
        this.home = home;
    }

    /** A coroutine, since classes may have to be loaded for it. */
    @Coroutine
    @Override
    public void arrived() {
        plan();
        home.events().on("core_config_updated", Listener.callback(_ -> plan()));
    }

    private void plan() {
        if (timer != null) timer.cancel();
        timer = null;
        int number = ++plans;
        if (home.place().isEmpty()) {
            unknown(Map.of());
            return;
        }
        home.start(Work.blocking(() -> Ahead.of(home.sun()))).whenDone(Listener.callback(task -> {
            if (number == plans) show(task.await());
        }));
    }

    private void show(Ahead ahead) {
        double elevation = rounded(home.sun().elevation().orElse(0));
        double azimuth = rounded(home.sun().azimuth().orElse(0));
        report(new Reading(
                ahead.isUp() ? Position.ABOVE_HORIZON : Position.BELOW_HORIZON,
                ahead.dawn,
                ahead.dusk,
                ahead.midnight,
                ahead.noon,
                ahead.rising,
                ahead.setting,
                elevation,
                azimuth,
                ahead.climbs()));
        var change =
                ahead.first().map(time -> Duration.between(home.now(), time).plusMillis(1));
        var pause = pause(elevation);
        boolean changesFirst =
                change.isPresent() && pause.multipliedBy(5).dividedBy(4).compareTo(change.get()) > 0;
        timer = changesFirst
                ? home.after(change.get(), Job.callback(this::plan))
                : home.after(pause, Job.callback(() -> show(ahead)));
    }

    /** Returns after what time it stands elsewhere: often near the horizon, seldom at night. */
    private static Duration pause(double elevation) {
        if (elevation < -18) return NIGHT;
        if (elevation < -6) return TWILIGHT;
        if (elevation < -0.833) return CIVIL_TWILIGHT;
        return elevation < 10 ? SMALL_DAY : DAY;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}
