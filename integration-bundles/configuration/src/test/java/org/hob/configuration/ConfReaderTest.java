package org.hob.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfReaderTest {

    @Test
    void everyKindOfValue_isRead() throws WrongConf {
        Conf conf = read("""
            {
              "text": "ü",
              "small": 1883,
              "large": 5000000000,
              "decimal": 0.5,
              "flag": true,
              "texts": ["a", "b"],
              "numbers": [1, 2],
              "longs": [1, 5000000000],
              "decimals": [1, 2.5],
              "flags": [true, false],
              "none": []
            }
            """);
        assertThat(conf.values())
                .containsEntry("text", "ü")
                .containsEntry("small", 1883)
                .containsEntry("large", 5_000_000_000L)
                .containsEntry("decimal", 0.5)
                .containsEntry("flag", true)
                .containsEntry("texts", new String[] {"a", "b"})
                .containsEntry("numbers", new Integer[] {1, 2})
                .containsEntry("longs", new Long[] {1L, 5_000_000_000L})
                .containsEntry("decimals", new Double[] {1.0, 2.5})
                .containsEntry("flags", new Boolean[] {true, false})
                .containsEntry("none", new String[0]);
        assertThat(conf.values().keySet()).startsWith("text", "small", "large");
        assertThat(conf.line("flag")).isEqualTo(6);
    }

    @Test
    void commentsTrailingCommasAndByteOrderMark_areFine() throws WrongConf {
        Conf conf = read("\uFEFF{ // the broker\n # really\n \"host\": \"broker\", /* or another */\n}\n");
        assertThat(conf.values()).containsOnlyKeys("host");
        assertThat(conf.line("host")).isEqualTo(3);
    }

    @Test
    void utf16_isRead() throws WrongConf {
        Conf conf = ConfReader.read("{\"a\": 1}".getBytes(StandardCharsets.UTF_16));
        assertThat(conf.values()).containsEntry("a", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{¶ \"a\": {\"b\": 1}}       | 2 | a: {…} (expected: a string, a number, true, false, or an array of"
                        + " one of them)",
                "{¶ \"a\": null}             | 2 | a: null (expected: a string, a number",
                "{\"a\": 1,¶ \"a\": 2}       | 2 | a: given twice (expected: once, see line 1)",
                "{\"Host\": 1,¶ \"host\": 2} | 2 | host: given twice (expected: once, see line 1)",
                "{¶ \"a\": [1, \"b\"]}       | 2 | a: [1, b] (expected: values of one kind in an array)",
                "{¶ \"a\": [[1]]}            | 2 | a: […] (expected: strings, numbers or booleans in an array)",
                "{¶ \"a\": [¶null]}        | 3 | a: null (expected: strings, numbers or booleans in an array",
                "{¶ \"a\": 99999999999999999999} | 2 | a: 99999999999999999999 (expected: a number of at most 64 bits)",
                "{¶ \"service.pid\": \"x\"}  | 2 | service.pid: not a key (expected: another one",
                "{¶ \" \": \"x\"}            | 2 | not a key (expected: another one",
                "{¶ \"a\": tru}              | 2 | no JSON: Unrecognized token 'tru'",
                "{¶ \"a\" 1}                 | 2 | no JSON: Unexpected character ('1'",
                "{¶ \"a\": 1                 | 2 | no JSON: Unexpected end-of-input",
                "{¶ a: 1}                    | 2 | no JSON: Unexpected character ('a'",
                "[1]                           | 1 | [ (expected: { \"key\": value, … })",
                "hello                         | 1 | no JSON: Unrecognized token 'hello'",
                "{}¶{}                       | 2 | { (expected: nothing after the closing })",
                "{}¶}                        | 2 | no JSON: Unexpected close marker '}'"
            })
    void mistake_isToldWithLineAndExpectation(String text, int line, String message) {
        assertThatExceptionOfType(WrongConf.class)
                .isThrownBy(() -> read(text.replace("¶", "\n")))
                .satisfies(e -> assertThat(e.line()).as(e.getMessage()).isEqualTo(line))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "// nothing yet"})
    void nothing_isNoConfiguration(String text) {
        assertThatExceptionOfType(WrongConf.class)
                .isThrownBy(() -> read(text))
                .withMessage("empty (expected: { \"key\": value, … })");
    }

    @Test
    void bytesThatAreNoText_areNoJson() {
        assertThatExceptionOfType(WrongConf.class)
                .isThrownBy(() -> ConfReader.read(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}))
                .withMessageStartingWith("no JSON: ");
    }

    private static Conf read(String text) throws WrongConf {
        return ConfReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
