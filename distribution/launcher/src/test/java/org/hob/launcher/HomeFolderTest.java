package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

    @TempDir
    Path folder;

    private Path defaults;
    private Path path;

    @BeforeEach
    void makeDefaults() throws IOException {
        defaults = folder.resolve("defaults");
        path = folder.resolve("homes/one");
        Files.createDirectories(defaults.resolve("conf"));
        Files.writeString(defaults.resolve("conf/a.cfg.json"), "{}");
    }

    @Test
    void newHome_isMadeFromTheDefaults() throws IOException {
        try (HomeFolder home = HomeFolder.open(path, defaults)) {
            assertThat(home.resolve("conf/a.cfg.json")).hasContent("{}");
            assertThat(home.resolve("deploy")).isDirectory();
            assertThat(home.resolve("log")).isEmptyDirectory();
        }
    }

    @Test
    void oldHome_isLeftAsItIs() throws IOException {
        HomeFolder.open(path, defaults).close();
        Files.delete(path.resolve("conf/a.cfg.json"));
        try (HomeFolder home = HomeFolder.open(path, defaults)) {
            assertThat(home.resolve("conf")).isEmptyDirectory();
        }
    }

    @Test
    void fileOfTheUser_isNotOverwrittenByADefault() throws IOException {
        Files.createDirectories(path.resolve("conf"));
        Files.writeString(path.resolve("conf/a.cfg.json"), "{\"mine\": true}");
        try (HomeFolder home = HomeFolder.open(path, defaults)) {
            assertThat(home.resolve("conf/a.cfg.json")).hasContent("{\"mine\": true}");
        }
    }

    @Test
    void homeOfAnotherHob_isRefusedWithItsProcessId() throws IOException {
        try (HomeFolder home = HomeFolder.open(path, defaults)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> HomeFolder.open(home.path(), defaults))
                    .withMessage("another Hob (process %d) lives in %s: stop it, or set HOB_HOME to another folder"
                            .formatted(ProcessHandle.current().pid(), path));
        }
        HomeFolder.open(path, defaults).close();
    }

    @Test
    void homeThatIsAFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> HomeFolder.open(file, defaults))
                .withMessageStartingWith("HOB_HOME: " + file + " (expected: a folder that Hob may write to)");
    }
}
