package org.hob.template.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hob.template.python.Given;
import org.hob.template.python.Kinds;
import org.hob.template.python.Literals;
import org.hob.template.python.Repr;
import org.hob.testkit.TestHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates give the text that Jinja2 gives, or are refused where it refuses them. Jinja2 is asked while the test runs. */
class DifferentialTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2030, 1, 1, 13, 14, 15, 123_456_000, ZoneId.of("Europe/Berlin"));
    private static final int GENERATED = 6_000;

    static final Map<String, String> FILES = Map.of(
            "inc.jinja", "included {{ 1 + 1 }}",
            "ctx.jinja", "{{ here }}{{ i }}",
            "lib.jinja", "{% macro double(x) %}{{ x * 2 }}{% endmacro %}{% set constant = 42 %}{% set _hidden = 1 %}",
            "base.jinja", "<{% block a %}a{% endblock %}|{% block b %}b{% endblock %}>");

    /** Compares some templates. */
    @FunctionalInterface
    interface Corpus {

        void compare(Differences differences) throws IOException;
    }

    static Differences differences(String name, Corpus corpus) throws IOException {
        try (var home = TestHome.at(NOW);
                var oracle = Oracle.start()) {
            var differences = new Differences(oracle, home.another("templates"));
            differences.files(FILES);
            corpus.compare(differences);
            System.out.println(differences.counts(name));
            return differences;
        }
    }

    private static void assertSame(String name, Corpus corpus) throws IOException {
        assertThat(differences(name, corpus).found()).isEmpty();
    }

    private static List<String> lines(String name) throws IOException {
        try (var source = Objects.requireNonNull(DifferentialTest.class.getResourceAsStream(name))) {
            return new String(source.readAllBytes(), UTF_8).lines().toList();
        }
    }

    static Map<String, @Nullable Object> variables() {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("a", 5);
        variables.put("b", "bee");
        variables.put("s", "The quick, brown fox");
        variables.put("l", List.of(4, 2.5, "x", true));
        variables.put("d", Map.of("a", 1));
        variables.put("f", 21.57);
        variables.put("n", null);
        return variables;
    }

    static void expressions(Differences differences) throws IOException {
        for (var line : lines("expressions.txt")) {
            boolean whole = line.startsWith(" ");
            differences.compare(whole ? line.replace("\\n", "\n") : line, variables());
        }
    }

    /** Each shape of Zigbee2MQTT's templates, with what its devices say: the key it asks for is there in many forms, or is not. */
    static void zigbee2mqtt(Differences differences) throws IOException {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                "ON",
                "",
                12,
                3.7,
                -0.0,
                true,
                Map.of("latest_version", 5, "installed_version", 4, "state", "idle"),
                List.of(1, "b"),
                "12.5"));
        values.add(null);
        for (var line : lines("z2m-template-shapes.txt")) {
            String quoted = line.split("\t", 3)[2];
            String template =
                    quoted.substring(1, quoted.length() - 1).replace("\\'", "'").replace("\\n", "\n");
            differences.compare(template, Map.of());
            for (var value : values) {
                var variables = new HashMap<String, @Nullable Object>();
                variables.put("value", value);
                variables.put("position", value);
                variables.put("value_json", json(template, value));
                differences.compare(template, variables);
            }
        }
    }

    private static Map<String, @Nullable Object> json(String template, @Nullable Object value) {
        var json = new HashMap<String, @Nullable Object>();
        json.put("X", value);
        var keys = java.util.regex.Pattern.compile("value_json[\\[.]\"?'?([A-Za-z0-9_]+)")
                .matcher(template);
        while (keys.find()) json.put(keys.group(1), value);
        return json;
    }

    static void generated(Differences differences, int count, long seed) throws IOException {
        var generator = new Generator(seed);
        for (int i = 0; i < count; i++) {
            differences.compare(
                    switch (i % 4) {
                        case 0 -> generator.statements(3);
                        case 1 -> generator.print();
                        default -> generator.likely();
                    },
                    variables());
        }
    }

    @Test
    void expressions_asJinja2DoesThem() throws Exception {
        assertSame("written by hand", DifferentialTest::expressions);
    }

    @Test
    void zigbee2mqttsTemplates_asJinja2DoesThem() throws Exception {
        assertSame("Zigbee2MQTT", DifferentialTest::zigbee2mqtt);
    }

    @Test
    void madeUpTemplates_asJinja2DoesThem() throws Exception {
        assertSame("made up", differences -> generated(differences, GENERATED, 2030));
    }

    @Test
    void results_meanWhatPythonTakesThemFor() throws Exception {
        assertThat(literals()).isEmpty();
    }

    static List<String> literals() throws IOException {
        var wrong = new ArrayList<String>();
        try (var oracle = Oracle.start()) {
            for (var text : lines("literals.txt")) {
                String line = text.replace("\\n", "\n");
                var value = Literals.meant(line);
                String meant = Kinds.name(value) + ' ' + Repr.of(Given.of(value));
                String expected = oracle.meant(line);
                if (!meant.equals(expected)) wrong.add(text + ": expected " + expected + " but " + meant);
            }
        }
        return wrong;
    }
}
