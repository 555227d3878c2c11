package org.hob.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileShelfTest {

    @TempDir
    Path folder;

    @Test
    void text_isReadAsItWasWritten_andNothingLiesBeside() throws IOException {
        var shelf = new FileShelf(folder.resolve("storage"));
        assertThat(shelf.read("timers")).isEmpty();
        shelf.write("timers", "eins");
        shelf.write("timers", "zwei ä");
        assertThat(shelf.read("timers")).contains("zwei ä");
        try (var files = Files.list(folder.resolve("storage"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("timers.json");
        }
    }

    @Test
    void broken_isPutAside() throws IOException {
        var shelf = new FileShelf(folder);
        shelf.write("timers", "{");
        assertThat(shelf.putAside("timers")).endsWith("timers.json.broken");
        assertThat(shelf.read("timers")).isEmpty();
        assertThat(folder.resolve("timers.json.broken")).hasContent("{");
    }
}
