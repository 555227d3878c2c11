package org.hob.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void values_comeBackAsTheyWere() {
        var values = new LinkedHashMap<String, Object>();
        values.put("text", "ä \"quoted\" \\ \n\t\u0001 🏠");
        values.put("whole", 9_007_199_254_740_993L);
        values.put("decimal", 21.5);
        values.put("yes", true);
        values.put("many", List.of(1L, List.of(), "x"));
        values.put("nested", Map.of("a", Map.of("b", false)));
        assertThat(JsonText.read(JsonText.of(values))).isEqualTo(values);
    }

    @Test
    void null_comesBack() {
        assertThat(JsonText.read("{\"a\": null, \"b\": \"\\u00e4\\/\"}"))
                .containsEntry("a", null)
                .containsEntry("b", "ä/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"}",
                "{\"a\": }",
                "{\"a\": 1,}",
                "{\"a\": tru}",
                "{\"a\": \"",
                "{\"a\": \"\\x\"}",
                "{\"a\": 1} x",
                "{\"a\": 1-2}",
                "{a: 1}"
            })
    void malformed_isRefusedWithItsPlace(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.read(text))
                .withMessageStartingWith("character ")
                .withMessageContaining("(expected: ");
    }

    @Test
    void endlessNesting_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.read("{\"a\":" + "[".repeat(100_000)));
    }
}
