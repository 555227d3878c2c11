package org.hob.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"light.kitchen", "binary_sensor.door_2", "light.a__b", "zone.1", "sensor.a_1__2_b"})
    void of_wellFormed_keepsTheText(String text) {
        assertThat(EntityId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "light",
                "light.",
                ".kitchen",
                "light..kitchen",
                "light.kitchen.lamp",
                "light kitchen",
                "light.küche",
                "light._kitchen",
                "light.kitchen_",
                "_light.kitchen",
                "light_.kitchen",
                "binary__sensor.door",
                "light.a-b",
                "light.a b",
                "light.kitchen\n"
            })
    void of_malformed_isRefusedWithTextAndExpectation(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntityId.of(text))
                .withMessage("entity id: " + text
                        + " (expected: domain.object_id, of small letters, digits and underscores, at most 255"
                        + " characters)");
    }

    @Test
    void of_capitals_becomeSmallInEveryLocale() {
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EntityId.of("LIGHT.KITCHEN")).isEqualTo(new EntityId("light", "kitchen"));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void length_isLimited() {
        assertThat(new EntityId("a".repeat(64), "b").domain()).hasSize(64);
        assertThat(new EntityId("light", "b".repeat(249)).toString()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId("light", "b".repeat(250)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId("a".repeat(65), "b"));
    }

    @Test
    void order_isByDomainThenObject() {
        var ids = Stream.of("switch.a", "light.b", "light.a_2", "light.a")
                .map(EntityId::of)
                .sorted();
        assertThat(ids).extracting(EntityId::toString).containsExactly("light.a", "light.a_2", "light.b", "switch.a");
    }
}
