package org.hob.core.home;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.core.event.OwnersEvents;
import org.hob.core.job.Gate;
import org.hob.core.job.JobScope;
import org.hob.core.job.JobType;
import org.hob.core.job.Loop;
import org.hob.home.Place;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/** Where the house stands, and what follows from it. What is to be computed is computed on a worker. */
final class Whereabouts {

    private static final JobType COMPUTING = new JobType(JobKind.BLOCKING, Overlap.PARALLEL, "the course of the sun");

    private static final int DAYS_KEPT = 16;

    private final PlacedClock clock;
    private final JobScope own;
    private final AtomicBoolean saidThatThereIsNone = new AtomicBoolean();
    private final Map<Course, Optional<Instant>> courses = new ConcurrentHashMap<>();
    private volatile Optional<Place> place = Optional.empty();

    /** What was computed of one day: it is asked for again and again. */
    private record Course(Sky.Moment moment, LocalDate day, ZoneId zone, Place place) {}

    Whereabouts(Loop loop, PlacedClock clock) {
        this.clock = clock;
        own = new JobScope(loop, loop.lane("org.hob.house", new Gate("org.hob.house")));
    }

    Optional<Place> place() {
        return place;
    }

    PlacedClock clock() {
        return clock;
    }

    /** Returns when that is on that day of the house's zone, if it is. Turn: never waits. */
    Optional<Instant> on(LocalDate day, Sky.Moment moment) {
        return place.flatMap(here -> on(new Course(moment, day, clock.zone(), here)));
    }

    private Optional<Instant> on(Course course) {
        var known = courses.get(course);
        if (known != null) return known;
        var midnight = course.day.atStartOfDay(course.zone).toInstant();
        var computed = course.moment
                .from(midnight, course.place)
                .filter(time -> time.atZone(course.zone).toLocalDate().equals(course.day));
        if (courses.size() >= DAYS_KEPT) courses.clear();
        courses.put(course, computed);
        return computed;
    }

    /** Moves the house: all that goes by local time or the sun is planned anew. Turn: never waits. */
    void moveTo(Optional<Place> to, Optional<ZoneId> zone) {
        place = to;
        clock.hangIn(zone);
        if (to.isPresent()) saidThatThereIsNone.set(false);
        own.inHome(own.loop()::replan);
    }

    /** Tells everybody that the house stands elsewhere, in Home Assistant's words. Turn: never waits. */
    void tell(Household house) {
        new OwnersEvents(own, house.bus(), house.signals()).fire("core_config_updated", Map.of());
    }

    /** Computes something on a worker. Turn: never waits. */
    void compute(Runnable what) {
        own.<@Nullable Object>launch(
                        COMPUTING,
                        () -> {
                            what.run();
                            return null;
                        },
                        null)
                .report();
    }

    /** Says, once, that somebody waits for a place. Turn: never waits. */
    void sayThatThereIsNone() {
        if (!saidThatThereIsNone.compareAndSet(false, true)) return;
        own.loop()
                .journal()
                .say(
                        Level.WARNING,
                        "org.hob.house: no place, so that sunrise and sunset do not come (expected: latitude and"
                                + " longitude in conf/org.hob.house.cfg.json)");
    }

    void close() {
        own.close();
    }
}
