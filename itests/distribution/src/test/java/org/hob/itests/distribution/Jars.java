package org.hob.itests.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleActivator;

/** Bundles made on the spot. */
final class Jars {

    private Jars() {}

    /** Writes a bundle of one class, those in it, and other jars to {@code <folder>/<name>.jar}, in one step. */
    static Path bundle(Path folder, String name, Class<? extends BundleActivator> activator, Path... embedded)
            throws IOException {
        Path fresh = Files.createTempFile("bundle", ".jar");
        try (OutputStream file = Files.newOutputStream(fresh);
                JarOutputStream jar = new JarOutputStream(file, manifest(name, activator, embedded))) {
            add(activator, jar);
            for (Path each : embedded) {
                jar.putNextEntry(new JarEntry(each.getFileName().toString()));
                Files.copy(each, jar);
            }
        }
        return Files.move(fresh, folder.resolve(name + ".jar"));
    }

    private static void add(Class<?> type, JarOutputStream jar) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream code = type.getClassLoader().getResourceAsStream(entry)) {
            if (code == null) throw new IOException(entry + ": not found");
            code.transferTo(jar);
        }
        for (Class<?> inner : type.getDeclaredClasses()) add(inner, jar);
    }

    private static Manifest manifest(String name, Class<?> activator, Path... embedded) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", activator.getName());
        main.putValue("Import-Package", "org.osgi.framework,org.slf4j");
        String path =
                Stream.of(embedded).map(Path::getFileName).map(Path::toString).collect(Collectors.joining(","));
        main.putValue("Bundle-ClassPath", path.isEmpty() ? "." : ".," + path);
        return manifest;
    }
}
