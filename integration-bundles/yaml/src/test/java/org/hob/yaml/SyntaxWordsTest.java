package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a text that is no YAML; {@code ⏎} is a new line, {@code →} a tab. */
class SyntaxWordsTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '~',
            value = {
                "a:⏎→b: 1 @ 2: x.a: a tab (expected: spaces",
                "a: 'one⏎b: 2 @ 1: x.a: a quote that is never closed (expected: a closing quote)",
                "a: \"one⏎b: 2 @ 1: x.a: a quote that is never closed",
                "a: \"\\d\" @ 1: x.a: a backslash in double quotes",
                "a: \"\\x1\" @ 1: x.a: an escape that is not complete",
                "a: b: c @ 1: x.a: a second ': ' in one line (expected: one 'key: value' a line",
                "a: - b @ 1: x.a: a '- ' behind something else",
                "a:⏎  - b⏎ - c @ 3: x.a[0]: a line that does not fit what stands above it",
                "a: 1⏎  b: 2 @ 2: x",
                "a:⏎  b: 1⏎ c: 2 @ 3: x.a.b: a line that is indented otherwise than its neighbours",
                "a: 1⏎b⏎c: 3 @ 2: x.a: a line without ': '",
                "a: [1, 2⏎b: 3 @ 1: x.a: a '[' that is never closed",
                "a: {b: 1⏎c: 3 @ 1: x.a: a '{' that is never closed",
                "a: ]1 @ 1: x.a: nothing that can be a value",
                "a: `b` @ 1: x.a: a sign with which no text may begin (expected: the text in quotes)",
                "a: %b @ 1: x.a: ",
                "a: * @ 1: x.a: a '*' or '&' in front of a text",
                "a: & @ 1: x.a: a '*' or '&' in front of a text",
                "a: !<x @ 1: x.a: a '!' in front of a text that is no tag",
                "a: | text⏎b: 1 @ 1: x.a: something behind '|' or '>'",
                "a: 1⏎---⏎b: 2 @ 2: x.a: a second document",
                "a: {{ b }} @ 1: x.a: a template without quotes (expected: it in quotes",
                "a: {{ b }} c @ 1: x.a: a template without quotes",
                "a: {% if b %} c {% endif %} @ 1: x.a: a template without quotes",
                "a: 1⏎a: 2 @ 2: x.a: given twice, at conf/x.yaml:1 and at conf/x.yaml:2",
                "? [a]⏎: 1 @ 1: x.?: a key that is a list (expected: a text)",
                "a: 'b' c @ 1: x.a: ",
                "a: [b]] @ 1: x.a: ",
                "a: !include @ 1: x.a: !include of nothing (expected: !include <name>)",
            })
    void mistake_isInWords(String text, String told) {
        Sample section = Sample.any("x", Form.KEYED);
        Conf conf = new Conf(home)
                .write("configuration.yaml", "x: !include x.yaml\n")
                .write("x.yaml", text.replace('⏎', '\n').replace('→', '\t') + "\n");
        assertThat(conf.mistakes(section)).isNotEmpty().first().asString().contains("conf/x.yaml:" + told);
    }
}
