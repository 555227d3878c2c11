package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hob.core.home.House;
import org.hob.guard.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.FrameworkUtil;

/** What a configuration says of the guard, while it runs. */
final class GuardConfigurationTest {

    private final House house = House.open();
    private final GuardConfiguration configuration = new GuardConfiguration(house, "report");

    @AfterEach
    void close() {
        house.close();
    }

    private void said(Map<String, Object> what) {
        configuration.updated(FrameworkUtil.asDictionary(what));
    }

    private Policy policy(String bundle) {
        return house.guard().policy(bundle);
    }

    @Test
    void nothingSaid_isWhatTheEnvironmentSays() {
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.REPORT);
        said(Map.of("policy", "off"));
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.OFF);
        configuration.updated(null);
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.REPORT);
    }

    @Test
    void environment_wrong_isTheUsual() {
        assertThat(new GuardConfiguration(house, "loud")).isNotNull();
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.DISSOLVE);
    }

    @Test
    void bundles_haveTheirOwn_inEveryFormAConfigurationHas() {
        said(Map.of("policy", "dissolve", "bundles", new String[] {"org.acme.lamp=strict", "org.acme.door = Off"}));
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.STRICT);
        assertThat(policy("org.acme.door")).isEqualTo(Policy.OFF);
        assertThat(policy("org.acme.other")).isEqualTo(Policy.DISSOLVE);
        said(Map.of("bundles", List.of("org.acme.lamp=off")));
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.OFF);
        said(Map.of("bundles", "org.acme.lamp=report,org.acme.door=strict"));
        assertThat(policy("org.acme.door")).isEqualTo(Policy.STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.acme.lamp", "=strict", "org.acme.lamp=loud"})
    void bundles_wrong_theGuardStaysAsItWas(String line) {
        said(Map.of("policy", "strict"));
        said(Map.of("policy", "off", "bundles", line));
        assertThat(policy("org.acme.lamp")).isEqualTo(Policy.STRICT);
    }
}
