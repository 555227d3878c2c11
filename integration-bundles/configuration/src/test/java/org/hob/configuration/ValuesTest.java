package org.hob.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class ValuesTest {

    @Test
    void valuesOfAConfiguration_becomePlain() {
        Map<String, Object> values = Map.of(
                "int",
                1,
                "byte",
                (byte) 1,
                "float",
                0.1f,
                "sign",
                'x',
                "list",
                List.of(1, 2),
                "array",
                new int[] {1, 2},
                "service.pid",
                "p");
        assertThat(Values.plain(FrameworkUtil.asDictionary(values)))
                .isEqualTo(Map.of(
                        "int",
                        1L,
                        "byte",
                        1L,
                        "float",
                        0.1,
                        "sign",
                        "x",
                        "list",
                        List.of(1L, 2L),
                        "array",
                        List.of(1L, 2L)));
    }

    @Test
    void written_isReadAsTheSame() throws WrongConf {
        Map<String, Object> plain = Values.plain(Map.of(
                "text",
                "\"ü\"\n",
                "flag",
                true,
                "number",
                5L,
                "decimal",
                2.5,
                "many",
                new String[] {"a", "b"},
                "none",
                new String[0]));
        byte[] text = ConfWriter.text(plain, List.of());
        assertThat(Values.plain(ConfReader.read(text).values())).isEqualTo(plain);
    }

    @Test
    void writtenKeys_keepTheOrderOfTheFile() {
        Map<String, Object> plain = Values.plain(Map.of("a", 1, "b", 2, "c", 3, "d", 4));
        assertThat(new String(ConfWriter.text(plain, List.of("c", "gone", "a")), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"c\": 3,\n  \"a\": 1,\n  \"b\": 2,\n  \"d\": 4\n}\n");
    }

    @Test
    void numberThatJsonCannotSay_isText() {
        assertThat(new String(ConfWriter.text(Map.of("a", Double.NaN), List.of()), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"a\": \"NaN\"\n}\n");
    }
}
