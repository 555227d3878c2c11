package org.hob.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenJarsTest {

    @TempDir
    Path folder;

    @Test
    void bundle_isNoTrouble() throws IOException {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.acme.lamp");
        Path jar = folder.resolve("lamp.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        assertThat(BrokenJars.trouble(jar.toFile())).isEmpty();
    }

    @Test
    void jarThatIsNoBundle_isTrouble() throws IOException {
        Path jar = folder.resolve("library.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest()).close();
        assertThat(BrokenJars.trouble(jar.toFile())).contains("a jar without Bundle-SymbolicName");
    }

    @Test
    void jarWithoutManifest_isTrouble() throws IOException {
        Path jar = folder.resolve("zip.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("empty"));
        }
        assertThat(BrokenJars.trouble(jar.toFile())).contains("a jar without manifest");
    }

    @Test
    void fileThatIsNoJar_isTrouble() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "not a jar");
        assertThat(BrokenJars.trouble(jar.toFile())).get().asString().startsWith("no readable jar, ");
        assertThat(new BrokenJars().canHandle(jar.toFile())).isFalse();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }
}
