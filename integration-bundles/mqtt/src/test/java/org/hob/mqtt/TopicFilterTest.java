package org.hob.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the examples of MQTT 5.0, section 4.7. */
class TopicFilterTest {

    @ParameterizedTest
    @CsvSource({
        "sport/tennis/player1/#, sport/tennis/player1, true",
        "sport/tennis/player1/#, sport/tennis/player1/score/wimbledon, true",
        "sport/#, sport, true",
        "sport/#, sports, false",
        "#, anything/at/all, true",
        "#, $SYS/x, false",
        "+/monitor/Clients, $SYS/monitor/Clients, false",
        "$SYS/#, $SYS/x, true",
        "sport/tennis/+, sport/tennis/player1, true",
        "sport/tennis/+, sport/tennis/player1/ranking, false",
        "sport/+, sport, false",
        "sport/+, sport/, true",
        "+/+, /finance, true",
        "/+, /finance, true",
        "+, /finance, false",
        "a/+/c, a/b/c, true",
        "a/+/c, a/b/d, false",
        "a/b, a/b, true",
        "a/b, a/b/c, false",
        "a/b/c, a/b, false"
    })
    void filter_matches(String filter, String topic, boolean matches) {
        assertThat(new TopicFilter(filter).matches(topic)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#", "#/a", "a+", "a/+b", "+a/b", "a/#/b", "nul\0"})
    void filter_malformed_isRefused(String filter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicFilter(filter))
                .withMessageContaining("(expected: ");
    }

    @Test
    void topic_hasNoWildcards() {
        assertThat(TopicFilter.isTopic("a/b")).isTrue();
        assertThat(TopicFilter.isTopic("a/+")).isFalse();
        assertThat(TopicFilter.isTopic("a/#")).isFalse();
        assertThat(TopicFilter.isTopic("ä".repeat(40_000))).isFalse();
    }
}
