package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/hob check} is told. */
class FilesCheckTest {

    @TempDir
    Path folder;

    @Test
    void lines_areMistakesAndNotes_withoutASetUpHouse() {
        new Conf(folder).write("configuration.yaml", "automaton: []\nhttp:\nautomation:\n- alias: a\n  mod: single\n");
        Sample automation = Sample.automation();
        HouseFiles files = new HouseFiles(folder.resolve("conf"));
        files.add(automation);
        assertThat(new FilesCheck(files).call())
                .containsExactly(
                        "conf/configuration.yaml:5: automation[0].mod: unknown key (expected: mode)",
                        "note: conf/configuration.yaml: nobody reads automaton (automation is meant?), http");
        assertThat(automation.given()).isEmpty();
    }
}
