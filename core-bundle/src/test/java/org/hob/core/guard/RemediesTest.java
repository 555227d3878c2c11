package org.hob.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hob.guard.Harm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is sent to the documentation finds what it was sent for. */
final class RemediesTest {

    private static final Path PAGE = Path.of("../docs/threads.md");
    private static final Pattern REMEDY = Pattern.compile("\\S.*\\. See docs/threads\\.md#([a-z-]+)");

    @ParameterizedTest
    @EnumSource
    void remedy_leadsToASection(Harm harm) throws IOException {
        var sections = Files.readAllLines(PAGE);
        for (boolean inCallback : new boolean[] {true, false}) {
            var remedy = REMEDY.matcher(Remedies.remedy(harm, inCallback));
            assertThat(remedy.matches()).as(Remedies.remedy(harm, inCallback)).isTrue();
            assertThat(sections).contains("### " + remedy.group(1));
        }
    }
}
