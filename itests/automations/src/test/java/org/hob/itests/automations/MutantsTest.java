package org.hob.itests.automations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hob.yaml.FilesOnce;
import org.hob.yaml.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every proof can fail: of each publication each trigger, each condition and each step of the first level is left out, and then the proof fails. */
final class MutantsTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void eachPart_isProved() throws IOException {
        var survivors = new ArrayList<String>();
        int all = 0;
        var sections = sections();
        for (var publication : Publications.read()) {
            for (var mutant : mutants(sections, publication)) {
                all++;
                if (survives(publication, mutant)) survivors.add(publication + ": " + mutant);
            }
        }
        assertThat(survivors).as("of " + all + " mutants").isEmpty();
    }

    /** Returns the sections of automations and scripts, which can be read although their house is closed. */
    private static List<Section> sections() {
        try (var house = new Residence(ZonedDateTime.now(ZoneOffset.UTC), false)) {
            return house.sections().stream()
                    .filter(section -> section.name().equals("automation")
                            || section.name().equals("script"))
                    .toList();
        }
    }

    /** Returns those of what the files of a publication say. */
    private List<Mutant> mutants(List<Section> sections, Publication publication) throws IOException {
        var conf = Files.createTempDirectory(folder, "conf");
        publication.write(conf);
        return sections.stream()
                .flatMap(section -> Mutant.all(section.name(), FilesOnce.said(conf, section)).stream())
                .toList();
    }

    private boolean survives(Publication publication, Mutant mutant) throws IOException {
        try (var log = new SilentLog();
                var proving = new Proving(publication, Files.createTempDirectory(folder, "conf"), mutant)) {
            proving.prove();
            return log.warnings().equals(proving.warnings());
        } catch (AssertionError noticed) {
            return false;
        }
    }
}
