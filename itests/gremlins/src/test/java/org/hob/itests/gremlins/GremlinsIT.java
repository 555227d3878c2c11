package org.hob.itests.gremlins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hob.itests.gremlins.conductor.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A few gremlins of very different kinds, in the program as people start it. No timing decides; {@code itests/gremlins/run} tells them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GremlinsIT {

    private static final List<String> FEW = List.of(
            "sleeps sleep |",
            "pipes read |",
            "processes output |",
            "locks lock |",
            "locks crosswise",
            "computing endless |",
            "floods posts",
            "floods events",
            "manners awaits",
            "manners leaks",
            "lives stophangs",
            "hooks filter linkage",
            "hooks close exception");

    private Run.Result result = new Run.Result(Layer.ALL, false, List.of(), List.of());

    @BeforeAll
    void letOut(@TempDir Path root) throws Exception {
        var orders = new Troupe(
                        Files.createDirectories(root.resolve("bundles")),
                        act -> FEW.stream().anyMatch(act::isLike))
                .orders();
        assertThat(orders).hasSizeGreaterThanOrEqualTo(FEW.size());
        result = new Run(Layer.ALL, SlowMachine.build(root), root, 0, false).perform(orders);
        Summary.print(result);
    }

    @Test
    void house_isAliveAfterEach() {
        assertThat(result.findings())
                .allSatisfy(finding -> assertThat(finding.broken())
                        .as(finding.operation() + " in " + finding.where())
                        .isEmpty());
        assertThat(result.endings())
                .singleElement()
                .satisfies(ending -> assertThat(ending.broken()).isEmpty());
    }

    @Test
    void whoBlocksOrComputesInACallback_isNamedByTheLine() {
        assertThat(result.findings())
                .filteredOn(finding -> finding.where().equals("callback") && !finding.harmless())
                .hasSizeGreaterThan(5)
                .allSatisfy(finding -> assertThat(finding.culpritNamed())
                        .as(finding.operation() + ": " + finding.notes())
                        .isTrue());
    }

    @Test
    void whatNeverEnds_isKeptOut() {
        assertThat(result.findings())
                .filteredOn(finding -> finding.operation().equals("an endless loop"))
                .isNotEmpty()
                .extracting(Finding::outcome)
                .containsAnyOf("quarantined", "ended");
    }

    @Test
    void whoThrows_isNamed() {
        assertThat(result.findings())
                .filteredOn(finding -> finding.where().startsWith("hook "))
                .isNotEmpty()
                .allMatch(Finding::culpritNamed);
    }

    @Test
    void whatIsTooMuch_isNamed() {
        assertThat(result.findings())
                .filteredOn(finding -> finding.operation().equals("a million posts")
                        && !finding.where().equals("hook"))
                .hasSize(2)
                .allMatch(Finding::culpritNamed);
    }
}
