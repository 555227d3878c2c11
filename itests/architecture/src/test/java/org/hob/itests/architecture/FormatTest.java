package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java file looks as palantir-java-format writes it. {@code itests/format} runs this test so that it writes instead. */
class FormatTest {

    private static final boolean WRITE = Boolean.getBoolean("hob.format");

    @Test
    void sources_areFormatted() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--palantir"));
        arguments.addAll(WRITE ? List.of("--replace") : List.of("--dry-run"));
        Project.sources().forEach(file -> arguments.add(file.path().toString()));

        StringWriter listed = new StringWriter();
        StringWriter unreadable = new StringWriter();
        Main formatter = new Main(
                new PrintWriter(listed, true), new PrintWriter(unreadable, true), InputStream.nullInputStream());
        formatter.format(arguments.toArray(String[]::new));

        assertThat(unreadable.toString()).as("what the formatter cannot read").isEmpty();
        assertThat(listed.toString().lines().map(file -> file.replace(Project.ROOT + "/", "")))
                .as("not formatted; run itests/format")
                .isEmpty();
    }
}
