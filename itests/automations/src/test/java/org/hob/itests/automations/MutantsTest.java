package org.hob.itests.automations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hob.yaml.FilesOnce;
import org.hob.yaml.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every proof can fail: of each publication each trigger, each condition and each step of the first level is left out, and then the proof fails. */
final class MutantsTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void eachPart_isProved() throws IOException {
        var survivors = new ArrayList<String>();
        int all = 0;
        for (var publication : Publications.read()) {
            for (var mutant : mutants(publication)) {
                all++;
                if (survives(publication, mutant)) survivors.add(publication + ": " + mutant);
            }
        }
        assertThat(survivors).as("of " + all + " mutants").isEmpty();
    }

    /** Returns those of what the files of a publication say. */
    private List<Mutant> mutants(Publication publication) throws IOException {
        var mutants = new ArrayList<Mutant>();
        try (var log = new SilentLog();
                var proving = proving(publication, (section, said) -> noted(mutants, section, said))) {
            proving.begin();
            assertThat(log).isNotNull();
        }
        return mutants;
    }

    private static Node noted(List<Mutant> mutants, String section, Node said) {
        if (section.equals("automation") || section.equals("script")) mutants.addAll(Mutant.all(section, said));
        return said;
    }

    private boolean survives(Publication publication, Mutant mutant) throws IOException {
        try (var log = new SilentLog();
                var proving = proving(publication, mutant)) {
            proving.prove();
            return log.warnings().equals(proving.warnings());
        } catch (AssertionError noticed) {
            return false;
        }
    }

    private Proving proving(Publication publication, FilesOnce.Change change) throws IOException {
        return new Proving(publication, Files.createTempDirectory(folder, "conf"), change);
    }
}
