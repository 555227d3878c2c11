package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of Home Assistant's tests says what our tests mirror, and nothing else. Writes {@code target/behaviours.txt}. */
final class BehavioursTest {

    private static final Path REPORT = Path.of("target", "behaviours.txt");

    private final Catalogue catalogue = Catalogue.read();
    private final List<Mirror> mirrors = Mirror.below(Path.of("..", ".."));

    @Test
    void catalogue_andTests_agree() {
        assertThat(catalogue.strangers(mirrors))
                .as("mirrored, but not in behaviours.txt, or there as not applicable")
                .isEmpty();
        assertThat(catalogue.lost(mirrors))
                .as("covered by behaviours.txt, but mirrored by no test")
                .isEmpty();
        assertThat(catalogue.closed(mirrors))
                .as("open in behaviours.txt, but mirrored: mark it covered")
                .isEmpty();
    }

    @Test
    void report_isWritten() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, catalogue.report());
        assertThat(Files.readString(REPORT))
                .startsWith("covered  not applicable  open\n")
                .contains("1. Job classification and running");
    }

    @Test
    void disagreement_isNamed() {
        var small = Catalogue.parse("""
            ## 1. A section
            1 | test_core.py: test_known | covered
            1 | test_core.py: test_begins_* | open: later
            1 | test_core.py: test_python | not applicable: Python
            """);
        var known = new Mirror("test_core.py", "test_known", Path.of("A.java"));
        var begins = new Mirror("test_core.py", "test_begins_so", Path.of("A.java"));
        var python = new Mirror("test_core.py", "test_python", Path.of("B.java"));
        assertThat(small.strangers(List.of(known, begins))).isEmpty();
        assertThat(small.strangers(List.of(python, new Mirror("test_core.py", "test_other", Path.of("C.java")))))
                .containsExactly("test_core.py: test_python (B.java)", "test_core.py: test_other (C.java)");
        assertThat(small.lost(List.of(begins))).containsExactly("test_core.py: test_known");
        assertThat(small.closed(List.of(known, begins))).containsExactly("test_core.py: test_begins_*");
        assertThat(small.report()).contains("1               1     1  1. A section\n", "test_begins_*: open: later\n");
        assertThatThrownBy(() -> Catalogue.parse("1 | test_core.py: test_known | perhaps"))
                .hasMessageStartingWith("behaviours.txt: 1 | test_core.py: test_known | perhaps (expected: ");
    }
}
