package org.hob.itests.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;

/** A bundle made of a few test classes, that sees the framework and the API and nothing else. */
final class ApiBundle {

    private static final List<String> IMPORTS = List.of(
            "org.osgi.framework",
            "org.osgi.util.tracker",
            "org.hob.action",
            "org.hob.domain",
            "org.hob.entity",
            "org.hob.event",
            "org.hob.home",
            "org.hob.job",
            "org.hob.state");

    private ApiBundle() {}

    /** Writes it. */
    static Path write(Path file, Class<? extends BundleActivator> activator, Class<?>... others) throws IOException {
        List<Class<?>> classes = new ArrayList<>(List.of(others));
        classes.add(activator);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest(activator))) {
            for (Class<?> each : classes) {
                String name = each.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream code = ApiBundle.class.getResourceAsStream('/' + name)) {
                    if (code == null) throw new IOException("no class file of " + each);
                    code.transferTo(jar);
                }
            }
        }
        return file;
    }

    private static Manifest manifest(Class<? extends BundleActivator> activator) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, activator.getSimpleName());
        headers.putValue(Constants.BUNDLE_ACTIVATOR, activator.getName());
        headers.putValue(Constants.IMPORT_PACKAGE, String.join(",", IMPORTS));
        return manifest;
    }
}
