package org.hob.itests.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ops4j.pax.tinybundles.TinyBundle;
import org.ops4j.pax.tinybundles.TinyBundles;
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
        TinyBundle bundle = TinyBundles.bundle()
                .addClass(activator)
                .setHeader(Constants.BUNDLE_MANIFESTVERSION, "2")
                .setHeader(Constants.BUNDLE_SYMBOLICNAME, activator.getSimpleName())
                .setHeader(Constants.BUNDLE_ACTIVATOR, activator.getName())
                .setHeader(Constants.IMPORT_PACKAGE, String.join(",", IMPORTS));
        for (Class<?> other : others) bundle.addClass(other);
        try (InputStream jar = bundle.build()) {
            Files.copy(jar, file);
        }
        return file;
    }
}
