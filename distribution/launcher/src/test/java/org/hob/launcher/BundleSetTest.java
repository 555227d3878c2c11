package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

class BundleSetTest {

    @TempDir
    Path folder;

    private Framework framework;

    @BeforeEach
    void makeFramework() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        "felix.service.urlhandlers",
                        "false",
                        "felix.log.logger",
                        new FrameworkLog()));
        framework.init();
    }

    @AfterEach
    void stopFramework() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void folders_areStartLevels() throws IOException {
        jar("1-base/one.jar", "one");
        jar("12-more/two.jar", "two");
        install();
        assertThat(bundles()).containsExactly("one@1", "two@12");
    }

    @Test
    void brokenBundle_isLeftOutAndTheRestIsInstalled() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("bundle/1-base")).resolve("a.jar"), "not a jar");
        jar("1-base/b.jar", null);
        jar("1-base/c.jar", "good");
        install();
        assertThat(bundles()).containsExactly("good@1");
    }

    @Test
    void folderWithoutStartLevel_isRefused() throws IOException {
        jar("base/one.jar", "one");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::install)
                .withMessageContaining("<start level>-<name>");
    }

    private void install() throws IOException {
        new BundleSet(folder.resolve("bundle")).installTo(framework.getBundleContext(), bundle -> true);
    }

    private List<String> bundles() {
        BundleContext context = framework.getBundleContext();
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .map(BundleSetTest::describe)
                .toList();
    }

    private static String describe(Bundle bundle) {
        return bundle.getSymbolicName() + "@"
                + bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    private void jar(String path, @Nullable String name) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (name != null) main.putValue("Bundle-ManifestVersion", "2");
        if (name != null) main.putValue("Bundle-SymbolicName", name);
        Path jar = folder.resolve("bundle").resolve(path);
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
    }
}
