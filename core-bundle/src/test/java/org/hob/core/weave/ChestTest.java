package org.hob.core.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.acme.cloth.Porch;
import org.hob.core.weave.Chest.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Woven classes that are kept for the next start. */
final class ChestTest {

    private static final String PORCH = Porch.class.getName();

    @TempDir
    Path folder;

    private final byte[] original = WovenLoader.file(PORCH);
    private final Optional<Cloth> cloth = new Weaver("acme").weave(original);

    @Test
    void whatWasKept_isFound_withWhatWasNoticed() throws Exception {
        fill();
        try (var chests = new Chests(folder)) {
            assertThat(chests.of("acme").orElseThrow().find(PORCH, original))
                    .isInstanceOfSatisfying(Found.Ready.class, found -> {
                        var kept = found.cloth().orElseThrow();
                        assertThat(kept.file()).isEqualTo(cloth.orElseThrow().file());
                        assertThat(kept.awaits())
                                .isNotEmpty()
                                .isEqualTo(cloth.orElseThrow().awaits());
                    });
            assertThat(chests.of("acme").orElseThrow().find("acme.Plain", new byte[] {1}))
                    .isEqualTo(new Found.Ready(Optional.empty()));
        }
    }

    @Test
    void classThatHasChanged_isNotFound() throws Exception {
        fill();
        var changed = original.clone();
        changed[changed.length - 1]++;
        try (var chests = new Chests(folder)) {
            assertThat(chests.of("acme").orElseThrow().find(PORCH, changed)).isInstanceOf(Found.Nothing.class);
            assertThat(chests.of("acme").orElseThrow().find("acme.Other", original))
                    .isInstanceOf(Found.Nothing.class);
        }
    }

    @Test
    void brokenChest_isAsIfThereWereNone() throws Exception {
        fill();
        var path = folder.resolve("acme.jar");
        var bytes = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 40));
        try (var chests = new Chests(folder)) {
            assertThat(chests.of("acme")).isEmpty();
        }
    }

    @Test
    void flippedByte_isNotLoaded() throws Exception {
        fill();
        var path = folder.resolve("acme.jar");
        var bytes = Files.readAllBytes(path);
        bytes[cloth.orElseThrow().file().length / 2]++;
        Files.write(path, bytes);
        try (var chests = new Chests(folder)) {
            assertThat(chests.of("acme").orElseThrow().find(PORCH, original)).isInstanceOf(Found.Nothing.class);
        }
    }

    @Test
    void chestOfAnotherWeaver_isNotOpened() throws Exception {
        var path = folder.resolve("acme.jar");
        try (var chest = new Chest.Filling(path, "one")) {
            chest.add(PORCH, original, cloth);
            chest.keep();
        }
        assertThat(Chest.open(path, "two")).isEmpty();
        try (var chest = Chest.open(path, "one").orElseThrow()) {
            assertThat(chest.find(PORCH, original)).isInstanceOf(Found.Ready.class);
        }
    }

    private void fill() throws Exception {
        try (var chests = new Chests(folder);
                var chest = chests.fill("acme")) {
            chest.add(PORCH, original, cloth);
            chest.add(PORCH, new byte[] {2}, Optional.empty());
            chest.add("acme.Plain", new byte[] {1}, Optional.empty());
            chest.keep();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("acme.jar"));
        }
    }
}
