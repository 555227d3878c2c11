package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path STANDARD = Path.of("/opt/hob/home");

    @Test
    void emptyEnvironment_isTheStandard() {
        Settings settings = Settings.of(Map.of("HOB_PORT", " ", "HOB_PASSWORD", ""), STANDARD);
        assertThat(settings.home()).isEqualTo(STANDARD);
        assertThat(settings.url()).isEqualTo("http://127.0.0.1:8123/system/console");
        assertThat(settings.password()).isEmpty();
    }

    @Test
    void environment_isObeyed() {
        Map<String, String> environment =
                Map.of("HOB_HOME", "/srv/a/../house", "HOB_PORT", "80", "HOB_HOST", "pi.local", "HOB_PASSWORD", "x");
        Settings settings = Settings.of(environment, STANDARD);
        assertThat(settings.home()).isEqualTo(Path.of("/srv/house"));
        assertThat(settings.url()).isEqualTo("http://pi.local:80/system/console");
        assertThat(settings.password()).contains("x");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0,127.0.0.1", "::,127.0.0.1", "::1,[::1]", "[::1],[::1]"})
    void url_isOneThatABrowserUnderstands(String host, String shown) {
        assertThat(Settings.of(Map.of("HOB_HOST", host), STANDARD).url())
                .isEqualTo("http://" + shown + ":8123/system/console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8123.0", "99999999999"})
    void portThatIsNone_isRefused(String port) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.of(Map.of("HOB_PORT", port), STANDARD))
                .withMessage("HOB_PORT: " + port + " (expected: a number from 1 to 65535)");
    }

    @ParameterizedTest
    @CsvSource({"'','',true", "on,strict,true", "off,'',false", "'',off,false", "on,off,false"})
    void agent_comesUnlessItOrTheGuardIsOff(String agent, String guard, boolean comes) {
        assertThat(Settings.of(Map.of("HOB_AGENT", agent, "HOB_GUARD", guard), STANDARD)
                        .agent())
                .isEqualTo(comes);
    }

    @Test
    void agentThatIsNeither_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.of(Map.of("HOB_AGENT", "maybe"), STANDARD))
                .withMessage("HOB_AGENT: maybe (expected: on or off)");
    }

    @Test
    void weaving_isOnUnlessSaidOtherwise() {
        assertThat(Settings.of(Map.of(), STANDARD).weaves()).isTrue();
        assertThat(Settings.of(Map.of("HOB_WEAVE", "off"), STANDARD).weaves()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.of(Map.of("HOB_WEAVE", "no"), STANDARD))
                .withMessage("HOB_WEAVE: no (expected: on or off)");
    }

    @Test
    void homeThatIsNoPath_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Settings.of(Map.of("HOB_HOME", "a\0b"), STANDARD))
                .withMessageEndingWith("(expected: the path of a folder)");
    }
}
