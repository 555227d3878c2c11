package org.hob.itests.automations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Automations and scripts as people publish them load without edits, and do what their text says. */
final class PublishedTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> published_doesWhatItsTextSays() throws IOException {
        return Publications.read().stream().map(each -> dynamicTest(each.toString(), () -> prove(each)));
    }

    private void prove(Publication publication) throws IOException {
        try (var log = new SilentLog();
                var proving = new Proving(publication, Files.createTempDirectory(folder, "conf"), (_, said) -> said)) {
            proving.prove();
            assertThat(log.warnings()).as("what the house warns of").isEqualTo(proving.warnings());
        }
    }
}
