package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files say together: includes, secrets, variables, packages, labelled keys. */
class FilesTest {

    @TempDir
    Path home;

    private Conf conf;
    private final Sample list = Sample.any("list", Form.LIST);
    private final Sample keyed = Sample.any("keyed", Form.KEYED);
    private final Sample settings = Sample.any("settings", Form.SETTINGS);

    @BeforeEach
    void open() {
        conf = new Conf(home);
    }

    private Object listOf(String configuration) {
        conf.write("configuration.yaml", configuration);
        return Conf.plain(conf.look(list), list);
    }

    private Object keyedOf(String configuration) {
        conf.write("configuration.yaml", configuration);
        return Conf.plain(conf.look(keyed), keyed);
    }

    private List<String> wrongIn(String configuration) {
        conf.write("configuration.yaml", configuration);
        return conf.mistakes(list, keyed, settings);
    }

    @Test
    void include_isTheFile() {
        conf.write("a/one.yaml", "- 1\n- !include two.yaml\n").write("a/two.yaml", "x: yes\n");
        assertThat(listOf("list: !include a/one.yaml\n")).isEqualTo("[1, {x=true}]");
    }

    @Test
    void emptyFile_isNothing() {
        conf.write("empty.yaml", "# nothing\n");
        assertThat(listOf("list: !include empty.yaml\n")).isEqualTo("[]");
        assertThat(listOf("list:\n")).isEqualTo("[]");
        assertThat(listOf("")).isEqualTo("[]");
        assertThat(wrongIn("")).isEmpty();
    }

    // mirrors test_init.py (util/yaml): test_include_dir_list, test_include_dir_list_recursive
    @Test
    void dirList_isEachFile_inOrder() {
        conf.write("d/two.yaml", "2")
                .write("d/one.yaml", "1")
                .write("d/sub/three.yaml", "3")
                .write("d/.ignored.yaml", "4")
                .write("d/secrets.yaml", "a: b")
                .write("d/readme.txt", "5")
                .write("d/empty.yaml", "");
        assertThat(listOf("list: !include_dir_list d\n")).isEqualTo("[1, 2, 3]");
    }

    // mirrors test_init.py (util/yaml): test_include_dir_named
    @Test
    void dirNamed_isEachFileUnderItsName() {
        conf.write("d/one.yaml", "a: 1").write("d/two.yaml", "[2]");
        assertThat(keyedOf("keyed: !include_dir_named d\n")).isEqualTo("{one={a=1}, two=[2]}");
    }

    // mirrors test_init.py (util/yaml): test_include_dir_merge_list, test_include_dir_merge_named
    @Test
    void dirMerge_isAllFilesTogether() {
        conf.write("d/one.yaml", "- 1\n- 2")
                .write("d/two.yaml", "- 3")
                .write("n/a.yaml", "a: 1")
                .write("n/b.yaml", "b: 2");
        assertThat(listOf("list: !include_dir_merge_list d\n")).isEqualTo("[1, 2, 3]");
        assertThat(keyedOf("keyed: !include_dir_merge_named n\n")).isEqualTo("{a=1, b=2}");
    }

    @Test
    void secret_isSearchedUpwards_andNotShown() {
        conf.write("secrets.yaml", "a: outer\nb: outer\n")
                .write("x/secrets.yaml", "a: inner\n")
                .write("x/y/f.yaml", "- !secret a\n- !secret b\n- !secret c\n");
        assertThat(listOf("list: !include x/y/f.yaml\n")).isEqualTo("[inner, outer, null]");
        assertThat(Conf.node(conf.look(list), list)).hasToString("[***, ***, " + nodeOf(conf, 2) + "]");
        assertThat(conf.mistakes(list))
                .containsExactly("conf/x/y/f.yaml:3: list[2]: !secret c: not found (expected: a line 'c: …' in"
                        + " conf/secrets.yaml)");
    }

    private Object nodeOf(Conf conf, int index) {
        return ((Sequence) Conf.node(conf.look(list), list)).nodes().get(index);
    }

    // mirrors test_init.py (util/yaml): test_environment_variable, test_environment_variable_default,
    // test_invalid_environment_variable
    @Test
    void variable_isItsValue_orItsDefault() {
        conf.set("PLACE", "12");
        assertThat(listOf("list:\n- !env_var PLACE\n- !env_var NONE a default\n"))
                .isEqualTo("[12, a default]");
        assertThat(wrongIn("list:\n- !env_var NONE\n"))
                .singleElement()
                .asString()
                .startsWith("conf/configuration.yaml:2: list[0]: !env_var NONE: not set (expected: a variable");
    }

    @Test
    void anchorsAndMerges_areAsInPython() {
        assertThat(keyedOf("""
            keyed:
              a: &a {x: 1, y: 2}
              b: &b {y: 3, z: 4}
              c:
                z: 5
                <<: [*a, *b]
              d: {<<: *a}
            """)).isEqualTo("{a={x=1, y=2}, b={y=3, z=4}, c={y=2, z=5, x=1}, d={x=1, y=2}}");
    }

    @Test
    void labelledKeys_andPackages_areOneSection() {
        conf.write("packages/p.yaml", "list: [3]\nkeyed: {c: 3}\nsettings: {deep: {two: 2}}\n");
        conf.write("configuration.yaml", """
            homeassistant:
              name: Home
              packages: !include_dir_named packages
            list: [1]
            list manual: [2]
            keyed: {a: 1}
            keyed more: {b: 2}
            settings: {deep: {one: 1}}
            """);
        Look look = conf.look(list, keyed, settings);
        assertThat(Conf.plain(look, list)).isEqualTo("[3, 1, 2]");
        assertThat(Conf.plain(look, keyed)).isEqualTo("{c=3, a=1, b=2}");
        assertThat(Conf.plain(look, settings)).isEqualTo("{deep={two=2, one=1}}");
        assertThat(look.unknown()).containsOnlyKeys("homeassistant");
        assertThat(look.mistakes().isEmpty()).isTrue();
    }

    @Test
    void file_isReadWithoutConfiguration_andOnlyThen() {
        Sample automation = Sample.automation();
        conf.write("automations.yaml", "- alias: one\n");
        assertThat(Conf.plain(conf.look(automation), automation)).isEqualTo("[{alias=one}]");
        conf.write("configuration.yaml", "automation: []\n");
        assertThat(Conf.plain(conf.look(automation), automation)).isEqualTo("[]");
    }

    @Test
    void keyTwice_namesBothPlaces_andTheLastCounts() {
        assertThat(keyedOf("keyed:\n  a: 1\n  b: 2\n  a: 3\n")).isEqualTo("{a=3, b=2}");
        assertThat(wrongIn("keyed:\n  a: 1\n  b: 2\n  a: 3\n"))
                .containsExactly("conf/configuration.yaml:4: keyed.a: given twice, at conf/configuration.yaml:2 and at"
                        + " conf/configuration.yaml:4 (expected: one of them; the last counts)");
        assertThat(wrongIn("keyed: {a: 1}\nkeyed two:\n  a: 2\n"))
                .singleElement()
                .asString()
                .contains("keyed two.a: given twice, at conf/configuration.yaml:1 and at conf/configuration.yaml:3");
        assertThat(wrongIn("list: 1\nlist: [2]\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list: !include gone.yaml | list[0]: !include gone.yaml: no such file (expected: a file, named from",
                "list: !include ../x.yaml | list[0]: !include ../x.yaml: outside of conf/ (expected: a file",
                "list: !include /etc/passwd | outside of conf/",
                "list: !include_dir_list gone | no such folder",
                "list: !include configuration.yaml | includes itself: conf/configuration.yaml →"
                        + " conf/configuration.yaml",
                "list: !include d | list[0]: !include d: no such file",
                "list: !inclde x.yaml | unknown tag !inclde (expected: !include)",
                "list: !!python/object:os.system x | unknown tag !!python/object",
                "list: !secret | !secret of nothing (expected: !secret <name>)",
                "list: [!input x] | list[0]: !input x (expected: a value; !input stands in blueprints only)",
                "list: [*x] | list[0]: *x: no such anchor (expected: &x further up",
                "list: [&x [*x]] | list[0][0]: *x within itself",
                "list: {{ x }} | list[0]: a template without quotes",
                "list: !!int x | x (expected: a whole number, as !!int says)",
                "list: !include {a: b} | unknown tag !include",
                "keyed: [1] | keyed: a list (expected: a mapping, as 'name: …')",
                "list: 5 | list: 5 (expected: a list, each as '- …')",
                "[a] | conf/configuration.yaml:1: a list (expected: a mapping, as 'automation:",
            })
    void wrongNode_isOneMistake(String text, String mistake) {
        conf.write("d/x.txt", "");
        assertThat(wrongIn(text + "\n"))
                .singleElement()
                .asString()
                .startsWith("conf/configuration.yaml:1: ")
                .contains(mistake);
    }

    @Test
    void textThatIsNoYaml_isToldWhereItIs() {
        conf.write("latin.yaml", "a: 1\nb: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(wrongIn("list: !include latin.yaml"))
                .containsExactly("conf/latin.yaml:2: a byte that is no UTF-8 (expected: a file saved as UTF-8)");
        conf.write("nul.yaml", "a: 1\nb: \u0007\n");
        assertThat(wrongIn("list: !include nul.yaml"))
                .singleElement()
                .asString()
                .contains("conf/nul.yaml:2: ", "the sign U+0007 (expected: text without control characters)");
        conf.write("bom.yaml", "\uFEFF- 1\n");
        assertThat(listOf("list: !include bom.yaml")).isEqualTo("[1]");
    }

    @Test
    void circle_isOneMistake() {
        conf.write("a.yaml", "- !include b.yaml\n").write("b.yaml", "- !include a.yaml\n");
        assertThat(wrongIn("list: !include a.yaml"))
                .containsExactly("conf/b.yaml:1: list[0][0]: includes itself: conf/a.yaml → conf/b.yaml → conf/a.yaml"
                        + " (expected: a file that does not lead back here)");
    }

    @Test
    void link_doesNotLeadOut() throws IOException {
        Files.writeString(home.resolve("outside.yaml"), "- 1\n");
        Files.createSymbolicLink(conf.folder().resolve("link.yaml"), home.resolve("outside.yaml"));
        assertThat(wrongIn("list: !include link.yaml"))
                .singleElement()
                .asString()
                .contains("outside of conf/");
    }

    @Test
    void bombs_areDefused() {
        StringBuilder laughs = new StringBuilder("list:\n- &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) laughs.append("- &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1));
        assertThat(wrongIn(laughs.toString()))
                .isNotEmpty()
                .allMatch(line -> line.contains("(expected: at most 500000"));
        StringBuilder deep = new StringBuilder("list:\n- &a0 [1]\n");
        for (int i = 1; i < 300; i++) deep.append("- &a%d [*a%d]\n".formatted(i, i - 1));
        assertThat(wrongIn(deep.toString())).isNotEmpty().allMatch(line -> line.contains("more than 100 levels deep"));
        assertThat(wrongIn("list: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("levels deep");
        assertThat(wrongIn("list: " + "- ".repeat(100_000))).isNotEmpty();
        conf.write("big.yaml", "- 1\n".repeat(1_100_000));
        assertThat(wrongIn("list: !include big.yaml"))
                .singleElement()
                .asString()
                .contains("too long");
    }

    @Test
    void oneForgottenQuote_takesOneEntryDown() {
        conf.write("automations.yaml", """
            - alias: one
              trigger: []
            - alias: "two
              trigger: []
            - alias: three
              trigger: []
            """);
        Sample automation = Sample.automation();
        Look look = conf.look(automation);
        assertThat(automation.bound(Conf.node(look, automation), look.mistakes()))
                .hasSize(2);
        assertThat(look.mistakes().list())
                .hasToString(
                        "[conf/automations.yaml:3: automation[1]: a quote that is never closed (expected: a closing"
                                + " quote)]");
    }

    @Test
    void oneBrokenSection_leavesTheOthers() {
        conf.write("configuration.yaml", """
            list:
              - 1
            keyed:
              a: {b: 1
              c: 2
            settings:
              x: 1
            """);
        Look look = conf.look(list, keyed, settings);
        assertThat(Conf.plain(look, list)).isEqualTo("[1]");
        assertThat(Conf.plain(look, keyed)).isEqualTo("{a=null, c=2}");
        assertThat(Conf.plain(look, settings)).isEqualTo("{x=1}");
        assertThat(look.mistakes().list())
                .singleElement()
                .asString()
                .startsWith("conf/configuration.yaml:")
                .contains(": keyed.a: a '{' that is never closed");
    }

    @Test
    void halfWrittenFile_keepsTheLastGoodOne() {
        conf.write("automations.yaml", "- alias: one\n- alias: two\n");
        Sample automation = Sample.automation();
        Node good = Conf.node(conf.look(automation), automation);
        conf.write("automations.yaml", "- alias: one\n- alias: 'tw");
        Look look = conf.look(automation);
        assertThat(Conf.node(look, automation)).isEqualTo(good);
        assertThat(look.kept()).containsExactly("conf/automations.yaml");
        assertThat(look.mistakes().list()).singleElement().asString().startsWith("conf/automations.yaml:2: ");
    }
}
