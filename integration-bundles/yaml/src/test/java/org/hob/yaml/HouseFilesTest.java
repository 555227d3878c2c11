package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.hob.action.Target;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who is given what, and when. */
@Timeout(60)
class HouseFilesTest {

    private static final Duration TWO_LOOKS = Duration.ofMillis(1_100);

    @RegisterExtension
    final TestHome home = TestHome.create();

    @TempDir
    Path folder;

    private final Sample automation = Sample.automation();
    private final Sample numbers = Sample.number();

    private Conf conf() {
        return new Conf(folder);
    }

    private HouseFiles start(Section... sections) {
        HouseFiles files = new HouseFiles(folder.resolve("conf"));
        for (Section section : sections) files.add(section);
        home.platform(files);
        return files;
    }

    @Test
    void section_isGivenWhatTheFilesSay_atOnceAndWhenItComes() {
        conf().write("configuration.yaml", "automation: [{alias: one}]\ninput_number: {x: {min: 1, max: 5}}\n");
        HouseFiles files = start(automation);
        assertThat(automation.given()).hasSize(1).first().asString().contains("alias: one");
        files.add(numbers);
        home.untilIdle();
        assertThat(numbers.given()).hasSize(1);
        assertThat(automation.given()).hasSize(1);
    }

    @Test
    void change_isGivenToWhomItConcerns_whenItHasSettled() {
        Conf conf = conf().write("automations.yaml", "- alias: one\n").write("configuration.yaml", "input_number:\n");
        conf.write("configuration.yaml", "automation: !include automations.yaml\ninput_number:\n");
        start(automation, numbers);
        conf.write("automations.yaml", "- alias: three\n");
        home.advance(Duration.ofMillis(500));
        assertThat(automation.given()).hasSize(1);
        home.advance(Duration.ofMillis(600));
        assertThat(automation.given()).hasSize(2).last().asString().contains("three");
        assertThat(numbers.given()).hasSize(1);
    }

    @Test
    void section_isMadeReadyOnce_beforeItIsGivenSomething() {
        var ready = new ArrayList<String>();
        var files = new HouseFiles(
                folder.resolve("conf"),
                section -> ready.add(
                        section.name() + " after " + automation.given().size()));
        files.add(automation);
        home.platform(files);
        assertThat(ready).isEmpty();
        int before = automation.given().size();
        conf().write("automations.yaml", "- alias: one\n");
        home.advance(TWO_LOOKS);
        conf().write("automations.yaml", "- alias: two\n");
        home.advance(TWO_LOOKS);
        assertThat(ready).containsExactly("automation after " + before);
        assertThat(automation.given()).hasSize(before + 2);
    }

    @Test
    void sameContent_isNotGivenAgain() {
        Conf conf = conf().write("automations.yaml", "- alias: one\n");
        start(automation);
        conf.write("automations.yaml", "# a comment\n- alias:   one\n");
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).hasSize(1);
    }

    @Test
    void newFile_isFound_andADeletedOneIsGone() throws IOException {
        Conf conf = conf();
        start(automation);
        conf.write("automations.yaml", "- alias: one\n");
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).last().asString().contains("one");
        Files.delete(folder.resolve("conf/automations.yaml"));
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).hasSize(3).last().hasToString("[]");
    }

    @Test
    void fileThatIsMovedAside_andComesBack_isNoChange() throws IOException {
        conf().write("automations.yaml", "- alias: one\n");
        start(automation);
        Path file = folder.resolve("conf/automations.yaml");
        Path aside = folder.resolve("conf/automations.yaml~");
        Files.move(file, aside);
        home.advance(Duration.ofMillis(500));
        Files.move(aside, file);
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).hasSize(1);
    }

    @Test
    void halfWrittenFile_changesNothing_andIsTold() {
        Conf conf = conf().write("automations.yaml", "- alias: one\n");
        HouseFiles files = start(automation);
        conf.write("automations.yaml", "- alias: 'on");
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).hasSize(1);
        assertThat(files.mistakes()).singleElement().asString().startsWith("conf/automations.yaml:1: ");
        conf.write("automations.yaml", "- alias: 'two'\n");
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).hasSize(2);
        assertThat(files.mistakes()).isEmpty();
    }

    @Test
    void brokenEntry_leavesTheOthers() {
        conf().write("automations.yaml", "- alias: one\n- alias: two\n  mod: single\n");
        HouseFiles files = start(automation);
        assertThat(files.mistakes())
                .hasToString("[conf/automations.yaml:3: automation[1].mod: unknown key (expected: mode)]");
        assertThat(automation.bound(automation.given().getLast(), new Mistakes()))
                .hasSize(1);
    }

    @Test
    void sectionThatFails_isAMistake_andOthersAreGivenTheirs() {
        conf().write("configuration.yaml", "bad: [1]\nautomation: [{alias: one}]\n");
        Section bad = new Section() {
            @Override
            public String name() {
                return "bad";
            }

            @Override
            public Form form() {
                return Form.LIST;
            }

            @Override
            public void take(Node node, Mistakes mistakes) {
                throw new IllegalStateException("one: 1 (expected: two)");
            }

            @Override
            public void check(Node node, Mistakes mistakes) {
                throw new IllegalStateException("one: 1 (expected: two)");
            }
        };
        HouseFiles files = start(bad, automation);
        assertThat(files.mistakes()).hasToString("[conf/configuration.yaml:1: bad: one: 1 (expected: two)]");
        assertThat(files.check()).isEqualTo(files.mistakes());
        assertThat(automation.given()).hasSize(1);
    }

    @Test
    void reload_readsAtOnce_andCheckChangesNothing() {
        Conf conf = conf().write("automations.yaml", "- alias: one\n");
        HouseFiles files = start(automation);
        conf.write("automations.yaml", "- alias: two\n  mode: x\n");
        assertThat(files.check()).hasSize(1);
        assertThat(automation.given()).hasSize(1);
        assertThat(files.reload()).hasSize(1);
        assertThat(automation.given()).hasSize(2);
    }

    @Test
    void actions_reload() {
        Conf conf = conf().write("automations.yaml", "- alias: one\n");
        start(automation);
        conf.write("automations.yaml", "- alias: two\n");
        home.actions().call("homeassistant.reload_all", Map.of(), Target.NONE).await();
        assertThat(automation.given()).hasSize(2);
    }

    @Test
    void goneSection_isNotGivenAnything() {
        Conf conf = conf().write("automations.yaml", "- alias: one\n");
        HouseFiles files = start(automation);
        files.remove(automation);
        conf.write("automations.yaml", "- alias: two\n");
        home.advance(TWO_LOOKS);
        assertThat(automation.given()).hasSize(1);
    }
}
