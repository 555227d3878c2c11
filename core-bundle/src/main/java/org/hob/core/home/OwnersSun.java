package org.hob.core.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hob.core.home.Sky.Moment;
import org.hob.core.job.JobScope;
import org.hob.home.Sun;
import org.hob.job.Job;
import org.hob.job.Subscription;

/** The sun as one scope sees it: what it subscribes is its own. */
final class OwnersSun implements Sun {

    private static final Duration MOST = Duration.ofDays(1);

    private final JobScope scope;
    private final Whereabouts where;

    OwnersSun(JobScope scope, Whereabouts where) {
        this.scope = scope;
        this.where = where;
    }

    @Override
    public Subscription onRise(Duration offset, Job job) {
        return on(Moment.RISE, offset, job);
    }

    @Override
    public Subscription onSet(Duration offset, Job job) {
        return on(Moment.SET, offset, job);
    }

    private Subscription on(Moment moment, Duration offset, Job job) {
        if (offset.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("offset: " + offset + " (expected: at most a day either way)");
        }
        return new SunTimer(scope, where, moment, offset, job).begin();
    }

    @Override
    public Optional<Instant> nextRise() {
        return where.place().flatMap(place -> Moment.RISE.from(scope.now(), place));
    }

    @Override
    public Optional<Instant> nextSet() {
        return where.place().flatMap(place -> Moment.SET.from(scope.now(), place));
    }

    @Override
    public Optional<Instant> rise(LocalDate day) {
        return where.on(day, Moment.RISE);
    }

    @Override
    public Optional<Instant> set(LocalDate day) {
        return where.on(day, Moment.SET);
    }

    @Override
    public boolean isUp() {
        return where.place().filter(place -> Sky.isUp(scope.now(), place)).isPresent();
    }

    @Override
    public OptionalDouble elevation() {
        return where.place()
                .map(place -> OptionalDouble.of(Sky.elevation(scope.now(), place)))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public Optional<Instant> next(Phase phase) {
        return where.place().flatMap(place -> Sky.next(phase, scope.now(), place));
    }

    @Override
    public OptionalDouble azimuth() {
        return where.place()
                .map(place -> OptionalDouble.of(Sky.azimuth(scope.now(), place)))
                .orElse(OptionalDouble.empty());
    }
}
