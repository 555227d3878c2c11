package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of broken files: each is told with file, line, key and expectation, near the place where it was broken; what is right goes on. */
class BrokenFilesTest {

    private static final int AT_LEAST = 300;

    /** How a line is broken, by what people do; each keeps the number of lines. */
    private static final Map<String, UnaryOperator<String>> WAYS = ways();

    @TempDir
    Path home;

    private static Map<String, UnaryOperator<String>> ways() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("tab", line -> "\t" + line);
        ways.put("colon left out", line -> line.replaceFirst(":", ""));
        ways.put("space left out", line -> line.replaceFirst(": ", ":"));
        ways.put("quote opened", line -> line.replaceFirst(": (?=[^\"'])", ": \""));
        ways.put("quote not closed", line -> line.replaceFirst("[\"']$", ""));
        ways.put("further in", line -> " " + line);
        ways.put("further out", line -> line.replaceFirst("^ ", ""));
        ways.put("template without quotes", line -> line.replaceFirst(": .*", ": {{ states('a.b') }}"));
        ways.put("second colon", line -> line.replaceFirst("$", ": more"));
        ways.put("list not closed", line -> line.replaceFirst(": .*", ": [one, two"));
        ways.put("mapping not closed", line -> line.replaceFirst(": .*", ": {one: 1"));
        ways.put("at sign", line -> line.replaceFirst(": .*", ": @one"));
        ways.put("per cent", line -> line.replaceFirst(": .*", ": %one"));
        ways.put("asterisk", line -> line.replaceFirst(": .*", ": *one"));
        ways.put("unknown tag", line -> line.replaceFirst(": .*", ": !one two"));
        ways.put("missing file", line -> line.replaceFirst(": .*", ": !include one.yaml"));
        ways.put("missing secret", line -> line.replaceFirst(": .*", ": !secret one"));
        ways.put("misspelt key", line -> line.replaceFirst("([a-z_]{3,}):", "$1x:"));
        ways.put("escape", line -> line.replaceFirst(": .*", ": \"\\\\q\""));
        ways.put("key twice", line -> line.replaceFirst("([a-z_]+): (.*)", "{$1: 1, $1: 2}"));
        return ways;
    }

    private static String good() throws IOException {
        try (InputStream text = BrokenFilesTest.class.getResourceAsStream("good.yaml")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Conf conf(String automations) {
        return new Conf(home)
                .write("automations.yaml", automations)
                .write(
                        "configuration.yaml",
                        "automation: !include automations.yaml\ninput_number: {x: {min: 1, max: 2}}\n");
    }

    @Test
    void goodFile_isGood() throws IOException {
        assertThat(conf(good()).mistakes(Sample.automation(), Sample.number())).isEmpty();
    }

    @Test
    void brokenLine_isToldInItsEntry_andTheOtherEntriesGoOn() throws IOException {
        List<String> lines = good().lines().toList();
        int broken = 0;
        for (Map.Entry<String, UnaryOperator<String>> way : WAYS.entrySet()) {
            for (int i = 0; i < lines.size(); i++) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, way.getValue().apply(lines.get(i)));
                if (changed.equals(lines)) continue;
                if (isTold(way.getKey(), changed, i + 1, lines)) broken++;
            }
        }
        assertThat(broken).as("broken files").isGreaterThan(AT_LEAST);
    }

    private boolean isTold(String way, List<String> changed, int line, List<String> lines) {
        Sample automation = Sample.automation();
        Sample number = Sample.number();
        Look look = conf(String.join("\n", changed) + "\n").look(automation, number);
        List<Object> good = automation.bound(Conf.node(look, automation), look.mistakes());
        List<Mistake> mistakes = look.mistakes().list();
        String what = way + " in line " + line + ": " + changed.get(line - 1);
        assertThat(Conf.plain(look, number)).as(what).isEqualTo("{x={min=1, max=2}}");
        if (mistakes.isEmpty()) return false;
        for (Mistake mistake : mistakes) {
            assertThat(mistake.position().file()).as(what).isEqualTo("conf/automations.yaml");
            assertThat(mistake.path()).as(what).startsWith("automation");
            assertThat(mistake.message()).as(what).isNotBlank();
            assertThat(mistake.expected()).as(what).isNotBlank().isNotEqualTo("YAML");
            assertThat(mistake.position().line())
                    .as(what + ": " + mistakes)
                    .isBetween(from(lines, line), to(lines, line));
        }
        assertThat(good).as(what + ": " + mistakes).hasSizeGreaterThanOrEqualTo(entry(line) == entry(line + 1) ? 2 : 1);
        return true;
    }

    private static int entry(int line) {
        return line < 25 ? 0 : line < 46 ? 1 : 2;
    }

    /** Where the entry of a line begins, or the one before if the line is its first. */
    private static int from(List<String> lines, int line) {
        int from = line - 1;
        while (from > 1 && !lines.get(from - 1).startsWith("- ")) from--;
        return from;
    }

    private static int to(List<String> lines, int line) {
        int to = line + 1;
        while (to < lines.size() && !lines.get(to - 1).startsWith("- ")) to++;
        return Math.min(to, lines.size());
    }

    /** Whatever a file is, the loader returns, and says what is wrong. */
    @Test
    void anyText_isReadWithoutFailure() throws IOException {
        byte[] good = good().getBytes(StandardCharsets.UTF_8);
        String signs = "\t\n\r -:?,[]{}&*#!|>'\"%@`~=<\\/.0aé\uFEFF\u0000\u2028\u0085";
        byte[] strange = signs.getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20_301);
        for (int run = 0; run < 500; run++) {
            byte[] bytes = good.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? strange[random.nextInt(strange.length)] : (byte) random.nextInt(256);
            }
            Conf conf = conf("").write("automations.yaml", bytes);
            for (String line : conf.mistakes(Sample.automation(), Sample.number())) {
                assertThat(line).as("run " + run).matches("conf/[\\w./]+:\\d+: .*\\(expected: .+\\)");
            }
        }
    }

    @Test
    void anyNoise_isReadWithoutFailure() {
        String[] words = {
            "- ",
            ": ",
            "\n",
            "  ",
            "a",
            "automation",
            "!include automations.yaml",
            "!secret x",
            "&a ",
            "*a",
            "<<",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "?",
            "!input x",
            "!!int ",
            "---",
            "...",
            "use_blueprint",
            "path",
            "1",
            "on",
            "~",
            "%YAML 1.1"
        };
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) text.append(words[random.nextInt(words.length)]);
            Conf conf = conf(text.toString());
            if (run % 2 == 0) conf.write("configuration.yaml", text.toString());
            assertThat(conf.mistakes(Sample.automation(), Sample.number()))
                    .as("run " + run)
                    .allMatch(line -> line.contains("(expected: "));
        }
    }
}
