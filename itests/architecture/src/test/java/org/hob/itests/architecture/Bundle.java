package org.hob.itests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.util.manifestparser.ManifestParser;
import org.osgi.framework.Constants;

/**
 * One bundle that the project has built.
 *
 * @param module the folder of its module
 * @param jar the bundle itself
 */
record Bundle(Path module, Path jar) {

    static Bundle of(Path module) {
        try (Stream<Path> built = Files.list(module.resolve("target"))) {
            return new Bundle(
                    module,
                    built.filter(file ->
                                    file.getFileName().toString().matches("hob-.*(?<!-sources|-javadoc|-tests)\\.jar"))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException | java.util.NoSuchElementException missing) {
            throw new IllegalStateException(
                    "bundle of " + Project.name(module) + ": not built (expected: mvn verify of the whole project)",
                    missing);
        }
    }

    String name() {
        return Project.name(module);
    }

    boolean isApi() {
        return name().equals("api-bundle");
    }

    boolean isCore() {
        return name().equals("core-bundle");
    }

    boolean isIntegration() {
        return name().startsWith("integration-bundles/");
    }

    Manifest manifest() {
        return read(JarFile::getManifest);
    }

    /** Returns the packages of a header such as Export-Package, each with its attributes and directives as text. */
    Map<String, String> packages(String header) {
        Map<String, String> found = new TreeMap<>();
        String value = manifest().getMainAttributes().getValue(header);
        if (value == null) return found;
        for (String clause : ManifestParser.parseDelimitedString(value, ",")) {
            int semicolon = clause.indexOf(';');
            found.put(
                    semicolon < 0 ? clause : clause.substring(0, semicolon),
                    semicolon < 0 ? "" : clause.substring(semicolon));
        }
        return found;
    }

    Map<String, String> exports() {
        return packages(Constants.EXPORT_PACKAGE);
    }

    Map<String, String> imports() {
        return packages(Constants.IMPORT_PACKAGE);
    }

    /** Returns its own classes: those of our packages, not of the libraries inside. */
    List<ClassModel> classes() {
        return read(file -> {
            List<ClassModel> models = new ArrayList<>();
            for (JarEntry entry : entries(file)) {
                if (!entry.getName().startsWith("org/hob/") || !entry.getName().endsWith(".class")) continue;
                models.add(ClassFile.of().parse(file.getInputStream(entry).readAllBytes()));
            }
            return models;
        });
    }

    List<JarEntry> entries() {
        return read(Bundle::entries);
    }

    private static List<JarEntry> entries(JarFile file) {
        List<JarEntry> all = new ArrayList<>();
        for (Enumeration<JarEntry> each = file.entries(); each.hasMoreElements(); ) all.add(each.nextElement());
        return all;
    }

    private <T> T read(Reading<T> reading) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return reading.from(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Reading<T> {
        T from(JarFile file) throws IOException;
    }

    @Override
    public String toString() {
        return name();
    }
}
