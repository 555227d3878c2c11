package org.hob.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WovenFileTest {

    private static final JdkBuild BUILD = new JdkBuild("a JDK");

    private final Woven woven = new Woven(List.of("file a.B.c"), Map.of("a/B", new byte[] {1, 2, 3}));

    @TempDir
    Path folder;

    private Path path;
    private WovenFile file;

    @BeforeEach
    void write() throws Exception {
        path = folder.resolve("agent/brackets");
        file = new WovenFile(path);
        file.write(BUILD, woven);
    }

    @Test
    void whatIsWritten_isRead() {
        Woven again = file.read(BUILD).orElseThrow();
        assertThat(again.sites()).isEqualTo(woven.sites());
        assertThat(again.classes()).containsOnlyKeys("a/B");
        assertThat(again.classes().get("a/B")).containsExactly(1, 2, 3);
    }

    @Test
    void nothingElse_isLeftInTheFolder() {
        assertThat(folder.resolve("agent").toFile().list()).containsExactly("brackets");
    }

    @Test
    void otherBuild_readsNothing() {
        assertThat(file.read(new JdkBuild("another JDK"))).isEmpty();
    }

    @Test
    void missingFile_readsNothing() throws Exception {
        Files.delete(path);
        assertThat(file.read(BUILD)).isEmpty();
    }

    @Test
    void file_cutOffAnywhere_readsNothing() throws Exception {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read(BUILD)).as(length + " bytes").isEmpty();
        }
    }

    @Test
    void file_withAnyByteChanged_readsNothing() throws Exception {
        byte[] whole = Files.readAllBytes(path);
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            Files.write(path, changed);
            assertThat(file.read(BUILD)).as("byte " + place).isEmpty();
        }
    }
}
