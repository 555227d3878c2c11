package org.hob.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hob.home.Place;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ZonesTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private List<String> take(Zones zones, List<?> says) {
        var mistakes = new Mistakes();
        zones.take(Node.of(new Position("conf/configuration.yaml", 1, 1), says), mistakes);
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    // mirrors components/zone/test_init.py: test_setup_no_zones_still_adds_home_zone
    @Test
    void home_isWhereTheHouseStands() {
        home.moveTo(new Place("Burrow", 50.76, -3.27, 0), ZoneId.of("UTC"));
        var _ = new Zones(home);
        home.untilIdle();
        home.assertSnapshot("""
            zone.home: 0 {latitude=50.76, longitude=-3.27, radius=100.0, passive=false, editable=true, persons=[], icon=mdi:home, friendly_name=Burrow}
            """);
    }

    // mirrors components/zone/test_init.py: test_core_config_update
    @Test
    void home_movesWithTheHouse() {
        var _ = new Zones(home);
        home.untilIdle();
        assertThat(home.state("zone.home")).isEqualTo("unavailable");
        home.moveTo(new Place("Burrow", 50.76, -3.27, 0), ZoneId.of("UTC"));
        assertThat(home.state("zone.home")).isEqualTo("0");
        home.moveTo(new Place("Shell", 51, -5, 0), ZoneId.of("UTC"));
        assertThat(home.snapshot()).contains("friendly_name=Shell");
    }

    // mirrors components/zone/test_init.py: test_setup
    @Test
    void zones_areReadFromAFile() {
        take(
                new Zones(home),
                List.of(Map.of(
                        "name", "Test Zone", "latitude", 32.88, "longitude", -117.23, "radius", 250, "passive", true)));
        assertThat(home.snapshot())
                .contains("zone.test_zone: 0 {latitude=32.88, longitude=-117.23, radius=250.0, passive=true,"
                        + " editable=false, persons=[], icon=mdi:map-marker, friendly_name=Test Zone}");
    }

    // mirrors components/zone/test_init.py: test_setup_zone_skips_home_zone
    @Test
    void home_canBeSomewhereElse() {
        home.moveTo(new Place("Burrow", 50.76, -3.27, 0), ZoneId.of("UTC"));
        var zones = new Zones(home);
        take(zones, List.of(Map.of("name", "home", "latitude", 1.1, "longitude", -2.2)));
        assertThat(home.states().of("zone")).hasSize(1);
        assertThat(home.snapshot()).contains("zone.home: 0 {latitude=1.1");
        take(zones, List.of());
        assertThat(home.snapshot()).contains("zone.home: 0 {latitude=50.76");
    }

    @Test
    void wrongInItsFile_isTold_andTheOthersLive() {
        assertThat(take(
                        new Zones(home),
                        List.of(
                                Map.of("name", "North", "latitude", 95, "longitude", 0),
                                Map.of("name", "South", "latitude", -80, "longitude", 0))))
                .singleElement()
                .asString()
                .contains("zone[0].latitude", "95");
        assertThat(home.state("zone.south")).isEqualTo("0");
    }
}
