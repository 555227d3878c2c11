package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.hob.core.home.House;
import org.hob.home.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** What a configuration says of the house's place. */
final class HouseConfigurationTest {

    private final House house = House.open();
    private final HouseConfiguration configuration = new HouseConfiguration(house);

    @AfterEach
    void close() {
        house.close();
    }

    private Optional<Place> place(Map<String, Object> said) {
        configuration.updated(FrameworkUtil.asDictionary(said));
        return house.home("test", "test").place();
    }

    @Test
    void place_isTakenFromNumbersOfAnyKind_andFromText() {
        assertThat(place(Map.of("name", "Cabin", "latitude", 48, "longitude", "16.5", "elevation", 171.5)))
                .contains(new Place("Cabin", 48, 16.5, 171.5));
        assertThat(place(Map.of("latitude", 48.2, "longitude", 16L))).contains(new Place("Home", 48.2, 16, 0));
    }

    @Test
    void nothingSaid_isNoPlace_andTheZoneOfTheMachine() {
        assertThat(place(Map.of("latitude", 48.2, "longitude", 16))).isPresent();
        assertThat(place(Map.of("name", "Cabin"))).isEmpty();
        configuration.updated(null);
        assertThat(house.home("test", "test").zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void zone_isThatOfTheHouse() {
        assertThat(place(Map.of("zone", "Pacific/Chatham"))).isEmpty();
        assertThat(house.home("test", "test").zone()).isEqualTo(ZoneId.of("Pacific/Chatham"));
    }

    @Test
    void wrong_theHouseStaysWhereItWas() {
        var vienna = place(Map.of("latitude", 48.2, "longitude", 16.4, "zone", "Europe/Vienna"));
        assertThat(place(Map.of("latitude", 95, "longitude", 16.4))).isEqualTo(vienna);
        assertThat(place(Map.of("latitude", 48.2))).isEqualTo(vienna);
        assertThat(place(Map.of("zone", "Middle/Earth"))).isEqualTo(vienna);
        assertThat(house.home("test", "test").zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
    }

    @Test
    void wrong_isSaidByName() {
        assertWrong(Map.of("latitude", 95, "longitude", 1), "latitude: 95.0 (expected: -90 to 90 degrees)");
        assertWrong(Map.of("latitude", "north", "longitude", 1), "latitude: north (expected: a number)");
        assertWrong(Map.of("longitude", 1), "latitude: none (expected: both latitude and longitude, or neither)");
    }

    private static void assertWrong(Map<String, Object> said, String message) {
        assertThatThrownBy(() -> HouseConfiguration.place(FrameworkUtil.asDictionary(said)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
