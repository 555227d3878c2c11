package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hob.home.Place;
import org.hob.job.Job;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What follows the sun, in places where it comes every day, for months not, and where nobody knows. */
@Timeout(60)
final class SunTest extends OpenHouse {

    private static final Place VIENNA = new Place("Home", 48.2082, 16.3738, 0);
    private static final Place SAN_DIEGO = new Place("Home", 32.87336, -117.22743, 0);
    private static final Place LONGYEARBYEN = new Place("Home", 78.2232, 15.6267, 0);
    private static final Place KOTZEBUE = new Place("Home", 66.8983, -162.5967, 0);

    private final List<Instant> runs = new ArrayList<>();
    private final Job run = callback(() -> runs.add(home.now()));

    SunTest() {
        super(false);
    }

    private void liveIn(Place place, String now) {
        setClock(Instant.parse(now), ZoneOffset.UTC);
        house.moveTo(Optional.of(place), Optional.empty());
        settle();
    }

    /** Lets time go on to a minute after that moment: the course of the sun is known to some seconds. */
    private void advancePast(Instant moment) {
        advanceTo(moment.plus(Duration.ofMinutes(1)));
    }

    /** Waits for what a worker computes first. */
    private void awaitRuns(int number) {
        while (home.start(Work.callback(runs::size)).await() < number) settle();
        assertThat(runs).hasSize(number);
    }

    private static void assertClose(Instant time, String to) {
        assertThat(Duration.between(Instant.parse(to), time).abs()).isLessThan(Duration.ofMinutes(3));
    }

    @Test
    void nextRiseAndSet_areThoseOfTheAlmanac() {
        liveIn(VIENNA, "2030-05-01T00:00:00Z");
        assertClose(home.sun().nextRise().orElseThrow(), "2030-05-01T03:36:00Z");
        assertClose(home.sun().nextSet().orElseThrow(), "2030-05-01T18:08:00Z");
        assertThat(home.sun().isUp()).isFalse();
        advanceTo(Instant.parse("2030-05-01T10:51:00Z"));
        assertThat(home.sun().isUp()).isTrue();
        assertThat(home.sun().elevation().orElseThrow()).isCloseTo(57, within(0.5));
        assertClose(home.sun().nextRise().orElseThrow(), "2030-05-02T03:35:00Z");
    }

    // mirrors helpers/test_event.py: test_track_sunrise
    @Test
    void onRise_runsAtEveryRise_withItsOffset_untilItIsClosed() {
        liveIn(SAN_DIEGO, "2014-05-24T12:00:00Z");
        var rise = home.sun().nextRise().orElseThrow();
        var plain = home.sun().onRise(Duration.ZERO, run);
        var later = home.sun().onRise(Duration.ofMinutes(30), run);
        advanceTo(rise.minusSeconds(60));
        assertThat(runs).isEmpty();
        advancePast(rise);
        awaitRuns(1);
        advanceTo(rise.plus(Duration.ofMinutes(29)));
        assertThat(runs).hasSize(1);
        advancePast(rise.plus(Duration.ofMinutes(30)));
        awaitRuns(2);
        plain.close();
        later.close();
        advance(Duration.ofDays(2));
        assertThat(runs).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_track_sunset
    @Test
    void onSet_withAnOffsetBefore_runsBeforeEverySet_day_after_day() {
        liveIn(SAN_DIEGO, "2014-05-24T12:00:00Z");
        home.sun().onSet(Duration.ofMinutes(-30), run);
        settle();
        for (int day = 1; day <= 3; day++) {
            advancePast(home.sun().nextSet().orElseThrow());
            awaitRuns(day);
        }
        for (int day = 0; day < 2; day++) {
            assertThat(Duration.between(runs.get(day), runs.get(day + 1)).toHours())
                    .isBetween(23L, 24L);
        }
    }

    // mirrors helpers/test_event.py: test_track_sunrise_update_location
    @Test
    void onRise_whenTheHouseMoves_isPlannedAnew() {
        liveIn(SAN_DIEGO, "2014-05-24T12:00:00Z");
        home.sun().onRise(Duration.ZERO, run);
        settle();
        var here = home.sun().nextRise().orElseThrow();
        house.moveTo(Optional.of(new Place("Home", 40.755931, -73.984606, 0)), Optional.empty());
        settle();
        var there = home.sun().nextRise().orElseThrow();
        assertThat(there).isAfter(here);
        advancePast(here);
        assertThat(runs).isEmpty();
        advancePast(there);
        awaitRuns(1);
    }

    // mirrors components/sun/test_init.py: test_norway_in_june
    @Test
    void polarDay_isSearchedThrough_toTheNextSet() {
        liveIn(LONGYEARBYEN, "2030-06-01T00:00:00Z");
        assertThat(home.sun().isUp()).isTrue();
        var set = home.sun().nextSet().orElseThrow();
        assertThat(set).isBetween(Instant.parse("2030-08-22T00:00:00Z"), Instant.parse("2030-08-27T00:00:00Z"));
        home.sun().onSet(Duration.ZERO, run);
        advance(Duration.ofDays(60));
        assertThat(runs).isEmpty();
        assertThat(house.loop().status().timers()).isLessThanOrEqualTo(1);
        advancePast(set);
        awaitRuns(1);
    }

    @Test
    void polarNight_isSearchedThrough_toTheNextRise() {
        liveIn(LONGYEARBYEN, "2030-12-01T00:00:00Z");
        assertThat(home.sun().isUp()).isFalse();
        assertThat(home.sun().nextRise().orElseThrow())
                .isBetween(Instant.parse("2031-02-13T00:00:00Z"), Instant.parse("2031-02-18T00:00:00Z"));
    }

    @Test
    void kotzebue_theSunSetsAfterMidnight_andThenNotForWeeks() {
        liveIn(KOTZEBUE, "2015-05-20T09:00:00Z");
        var set = home.sun().nextSet().orElseThrow();
        assertThat(set).isBetween(Instant.parse("2015-05-20T09:00:00Z"), Instant.parse("2015-05-21T10:00:00Z"));
        liveIn(KOTZEBUE, "2015-06-10T09:00:00Z");
        assertThat(home.sun().isUp()).isTrue();
        assertThat(home.sun().nextSet().orElseThrow()).isAfter(Instant.parse("2015-06-28T00:00:00Z"));
    }

    @Test
    void withoutAPlace_nothingIsKnown_whoWaitsGoesOnWhenThereIsOne_andItIsSaidOnce() {
        setClock(Instant.parse("2030-05-01T00:00:00Z"), ZoneOffset.UTC);
        assertThat(home.sun().nextRise()).isEmpty();
        assertThat(home.sun().isUp()).isFalse();
        assertThat(home.sun().elevation()).isEmpty();
        try (var log = new HeardLog()) {
            home.sun().onRise(Duration.ZERO, run);
            home.sun().onSet(Duration.ZERO, run);
            advance(Duration.ofDays(2));
            assertThat(log.by(house.journal(), "no place")).hasSize(1);
        }
        assertThat(runs).isEmpty();
        house.moveTo(Optional.of(VIENNA), Optional.of(ZoneId.of("Europe/Vienna")));
        settle();
        assertThat(home.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        advancePast(home.sun().nextRise().orElseThrow());
        awaitRuns(1);
        advancePast(home.sun().nextSet().orElseThrow());
        awaitRuns(2);
    }

    @Test
    void zone_whenItChanges_patternsArePlannedAnew() {
        setClock(Instant.parse("2030-05-01T10:00:00Z"), ZoneOffset.UTC);
        home.daily(LocalTime.of(13, 0), run);
        settle();
        house.moveTo(Optional.empty(), Optional.of(ZoneId.of("Europe/Vienna")));
        advanceTo(Instant.parse("2030-05-01T11:00:00Z"));
        assertThat(runs).hasSize(1);
    }

    @Test
    void place_outOfRange_isRefusedByName() {
        assertThatThrownBy(() -> new Place("Home", 91, 0, 0))
                .hasMessage("latitude: 91.0 (expected: -90 to 90 degrees)");
        assertThatThrownBy(() -> home.sun().onRise(Duration.ofHours(25), run))
                .hasMessage("offset: PT25H (expected: at most a day either way)");
    }
}
