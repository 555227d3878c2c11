package org.hob.itests.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A bundle made on the spot, from classes of a test module. */
public final class Jar {

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Begins a bundle of that name. */
    public Jar(String name, String activator) {
        header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", "1.0.0");
        header("Bundle-Activator", activator);
        header("DynamicImport-Package", "*");
    }

    /** Adds a line to its manifest. */
    public Jar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Adds a class with those nested in it. */
    public Jar add(Class<?> type) throws IOException {
        var folder = folderOf(type);
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.equals(type.getSimpleName() + ".class") || name.startsWith(type.getSimpleName() + "$")) {
                    add(type.getPackageName().replace('.', '/') + '/' + name, Files.readAllBytes(file));
                }
            }
        }
        return this;
    }

    /** Adds all classes of a package. */
    public Jar addPackageOf(Class<?> type) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folderOf(type))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(all::add);
        }
        for (var file : all) {
            add(type.getPackageName().replace('.', '/') + '/' + file.getFileName(), Files.readAllBytes(file));
        }
        return this;
    }

    /** Adds a file. */
    public Jar add(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Adds a file of text. */
    public Jar add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes it into that folder, and returns the file. */
    public Path write(Path folder) throws IOException {
        var file = folder.resolve(manifest.getMainAttributes().getValue("Bundle-SymbolicName") + ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return file;
    }

    /** Returns the bytes of a class. */
    public static byte[] code(Class<?> type) throws IOException {
        try (InputStream in =
                type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            if (in == null) throw new IOException(type + ": no class file");
            return in.readAllBytes();
        }
    }

    private static Path folderOf(Class<?> type) throws IOException {
        try {
            var root = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isDirectory(root)) root = root.resolveSibling("classes");
            return root.resolve(type.getPackageName().replace('.', '/'));
        } catch (java.net.URISyntaxException strange) {
            throw new IOException(strange);
        }
    }
}
