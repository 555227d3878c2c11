package org.hob.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.hob.home.Place;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sun over Vienna, on the first of May, and over nowhere. */
final class SunlightTest {

    private static final Place VIENNA = new Place("Home", 48.2082, 16.3738, 0);
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final EntityId SUN = EntityId.of("sun.sun");

    @RegisterExtension
    final TestHome home = TestHome.at(ZonedDateTime.of(2030, 5, 1, 5, 0, 0, 0, ZONE));

    private Object attribute(String key) {
        return home.states().get(SUN).orElseThrow().attributes().getOrDefault(key, "<none>");
    }

    private void assertTime(String key, String about) {
        var time = java.time.OffsetDateTime.parse(attribute(key).toString()).toInstant();
        assertThat(Duration.between(Instant.parse(about), time).abs()).as(key).isLessThan(Duration.ofMinutes(3));
    }

    // mirrors components/sun/test_init.py: test_setting_rising
    @Test
    void sun_showsWhatComesNext() {
        home.moveTo(VIENNA, ZONE);
        home.platform(new SunOverTheHouse());
        assertThat(home.state("sun.sun")).isEqualTo("below_horizon");
        assertTime("next_rising", "2030-05-01T03:36:00Z");
        assertTime("next_setting", "2030-05-01T18:08:00Z");
        assertTime("next_dawn", "2030-05-01T03:02:00Z");
        assertTime("next_dusk", "2030-05-01T18:42:00Z");
        assertTime("next_noon", "2030-05-01T10:51:30Z");
        assertTime("next_midnight", "2030-05-01T22:51:30Z");
        assertThat(attribute("rising")).isEqualTo(true);
        assertThat((double) attribute("elevation")).isCloseTo(-6.2, within(0.5));
        assertThat((double) attribute("azimuth")).isCloseTo(58, within(2.0));
    }

    // mirrors components/sun/test_init.py: test_state_change
    @Test
    void state_changesWhenItRisesAndSets() {
        home.moveTo(VIENNA, ZONE);
        home.platform(new SunOverTheHouse());
        home.advance(Duration.ofMinutes(45));
        assertThat(home.state("sun.sun")).isEqualTo("above_horizon");
        assertTime("next_rising", "2030-05-02T03:35:00Z");
        home.advance(Duration.ofMinutes(430));
        assertThat(attribute("rising")).isEqualTo(false);
        assertThat((double) attribute("elevation")).isCloseTo(57, within(1.0));
        home.advance(Duration.ofHours(8));
        assertThat(home.state("sun.sun")).isEqualTo("below_horizon");
    }

    @Test
    void houseWithoutAPlace_knowsNothing_untilItHasOne() {
        home.platform(new SunOverTheHouse());
        assertThat(home.state("sun.sun")).isEqualTo("unknown");
        home.moveTo(VIENNA, ZONE);
        assertThat(home.state("sun.sun")).isEqualTo("below_horizon");
    }
}
