package org.hob.core.weave;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;

/** A class loader over one jar, that does something to class files before it defines them; it asks nobody but the JDK for what the jar has not. */
final class JarLoader extends ClassLoader {

    private final Map<String, byte[]> files;
    private final UnaryOperator<byte[]> made;

    JarLoader(Map<String, byte[]> files, UnaryOperator<byte[]> made) {
        super(JarLoader.class.getClassLoader());
        this.files = files;
        this.made = made;
    }

    /** Returns the class files of a jar, by the names of their classes; those for newer versions of Java only are left out. */
    static Map<String, byte[]> read(Path jar) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var open = new JarFile(jar.toFile())) {
            for (var entry : open.stream().toList()) {
                var name = entry.getName();
                if (!name.endsWith(".class") || name.startsWith("META-INF/") || name.endsWith("-info.class")) continue;
                try (var in = open.getInputStream(entry)) {
                    files.put(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), in.readAllBytes());
                }
            }
        }
        return files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) return loaded;
            var file = files.get(name);
            if (file == null) return super.loadClass(name, resolve);
            var bytes = made.apply(file);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Loads and verifies that class, and says what became of it: nothing, or the error. */
    String outcome(String name) {
        try {
            var _ = Class.forName(name, false, this).getDeclaredMethods(); // which links it
            return "";
        } catch (ClassNotFoundException | LinkageError | IllegalArgumentException failure) {
            return failure.toString().lines().findFirst().orElseThrow();
        }
    }
}
