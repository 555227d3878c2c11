package org.hob.deploy;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;

/**
 * Tells, once, about a jar in {@code deploy/} that is no bundle. FileInstall asks its listeners who wants a file, and is silent when nobody does;
 * this one never wants any.
 */
@Component
public final class BrokenJars implements ArtifactInstaller {

    private static final Logger LOG = System.getLogger(BrokenJars.class.getName());

    private final Map<File, Long> told = new ConcurrentHashMap<>();

    @Override
    public boolean canHandle(File file) {
        Optional<String> trouble = trouble(file);
        Long time = file.lastModified();
        if (trouble.isEmpty()) told.remove(file);
        else if (!time.equals(told.put(file, time))) {
            LOG.log(
                    Level.ERROR,
                    () -> "deploy/" + file.getName() + ": " + trouble.get() + " (expected: an OSGi bundle)");
        }
        return false;
    }

    @Override
    public void install(File file) {
        throw new UnsupportedOperationException("never wanted: " + file);
    }

    @Override
    public void update(File file) {
        throw new UnsupportedOperationException("never wanted: " + file);
    }

    @Override
    public void uninstall(File file) {
        throw new UnsupportedOperationException("never wanted: " + file);
    }

    /** Why it is no bundle, if so. */
    static Optional<String> trouble(File file) {
        try (JarFile jar = new JarFile(file)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) return Optional.of("a jar without manifest");
            String name = manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return name == null ? Optional.of("a jar without Bundle-SymbolicName") : Optional.empty();
        } catch (IOException e) {
            return Optional.of("no readable jar, " + e.getMessage());
        }
    }
}
