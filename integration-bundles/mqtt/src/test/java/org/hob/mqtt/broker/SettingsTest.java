package org.hob.mqtt.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.hob.home.Unsupported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothingSaid_isABrokerOnThisMachine() {
        var settings = Settings.of(Map.of());
        assertThat(settings.broker()).isEqualTo("localhost:1883");
        assertThat(settings.discovery()).contains("homeassistant");
        assertThat(settings.birth())
                .hasValueSatisfying(
                        birth -> assertThat(birth.topic() + birth.text()).isEqualTo("homeassistant/statusonline"));
        assertThat(settings.will())
                .hasValueSatisfying(will -> assertThat(will.text()).isEqualTo("offline"));
        assertThat(settings.clientId()).startsWith("hob-");
        assertThat(settings.keepAlive()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void numbersAndTexts_areTheSame() {
        var settings = Settings.of(Map.of(
                "port",
                "8884",
                "tls",
                "true",
                "keep_alive",
                30L,
                "version",
                5,
                "discovery_prefix",
                "ha",
                "birth_payload",
                ""));
        assertThat(settings.port()).isEqualTo(8884);
        assertThat(settings.tls()).isTrue();
        assertThat(settings.version()).isEqualTo(Settings.Version.V5);
        assertThat(settings.birth()).isEmpty();
        assertThat(settings.will())
                .hasValueSatisfying(will -> assertThat(will.topic()).isEqualTo("ha/status"));
    }

    @Test
    void password_isNotShown() {
        var settings = Settings.of(Map.of("username", "hob", "password", "secret"));
        assertThat(settings.toString()).contains("hob:***").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        port | 70000 | port: 70000 (expected: a number 1–65535)
        port | abc | port: abc (expected: a number 1–65535)
        host | mqtt://x | host: mqtt://x (expected: a name or an address, without mqtt:// and port)
        tls | maybe | tls: maybe (expected: true or false)
        version | 4 | version: 4 (expected: auto, 5 or 3.1.1)
        password | x | username:  (expected: a user name, because there is a password)
        keep_alive | 1 | keep_alive: 1 (expected: a number 5–65535)
        ca_file | /x | ca_file: /x (expected: nothing, because tls is off)
        discovery_prefix | a/# | discovery_prefix: a/# (expected: a topic of 1–65535 bytes without +, # and U+0000 and / at its end)
        status_topic | + | status_topic: + (expected: a topic of 1–65535 bytes without +, # and U+0000)
        status_qos | 3 | status_qos: 3 (expected: a number 0–2)
        """)
    void wrongValue_isRefused(String key, String value, String message) {
        assertThatThrownBy(() -> Settings.of(Map.of(key, value)))
                .isInstanceOf(Unsupported.class)
                .hasMessage(message);
    }

    @Test
    void listWhereOneIsExpected_isRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("host", new String[] {"a", "b"})))
                .hasMessage("host: [a, b] (expected: one text)");
    }

    @Test
    void backoff_growsFromOneSecondToAMinute() {
        var backoff = new Backoff(new Random(1));
        assertThat(backoff.next()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
        assertThat(backoff.next()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2500));
        for (int i = 0; i < 10; i++) backoff.next();
        assertThat(backoff.next()).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(60));
        backoff.reset();
        assertThat(backoff.next()).isLessThan(Duration.ofMillis(1251));
    }
}
