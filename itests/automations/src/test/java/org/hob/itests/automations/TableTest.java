package org.hob.itests.automations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in the documentation is that of the publications; {@code -Dhob.docs.write=true} writes it anew. */
final class TableTest {

    private static final Path PAGE =
            Path.of(System.getProperty("hob.docs", "../../docs")).resolve("published-automations.md");
    private static final String COUNTED =
            "| # | what | published where | language | checked |\n|---|---|---|---|---|\n";
    private static final String WAITING =
            "| waits for | what | published where | language | checked |\n|---|---|---|---|---|\n";

    @Test
    void atLeastAHundred_count() throws IOException {
        assertThat(Publications.read()).filteredOn(one -> one.number() > 0).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void eachProof_demandsSomething() throws IOException {
        for (var publication : Publications.read()) {
            var proof = publication.proof();
            assertThat(proof).as(publication.toString()).anyMatch(Proof.Line::isDemanding);
            assertThat(proof.size()).as(publication.toString()).isGreaterThan(1);
        }
    }

    @Test
    void documentation_hasTheTable() throws IOException {
        var all = Publications.read();
        var page = Files.readString(PAGE);
        var counted = Table.of(all.stream().filter(one -> one.number() > 0).toList());
        var waiting = Table.of(all.stream().filter(one -> one.number() == 0).toList());
        var now = with(with(page, COUNTED, counted), WAITING, waiting);
        if (Boolean.getBoolean("hob.docs.write")) Files.writeString(PAGE, now);
        else assertThat(page).as("write it anew with -Dhob.docs.write=true").isEqualTo(now);
    }

    private static String with(String page, String head, String lines) {
        int begin = page.indexOf(head);
        assertThat(begin).as(PAGE + ": the head of the table").isNotNegative();
        int end = page.indexOf("\n\n", begin);
        return page.substring(0, begin) + head + lines + (end < 0 ? "\n" : page.substring(end));
    }
}
