package org.hob.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/** The bundles of the program: {@code bundle/<start level>-<name>/*.jar}. */
final class BundleSet {

    private static final Logger LOG = System.getLogger("org.hob");

    private final Path folder;

    BundleSet(Path folder) {
        this.folder = folder;
    }

    /** Installs all, and marks for start those that {@code wanted} accepts. What is broken is reported and left out. */
    void installTo(BundleContext context, Predicate<Bundle> wanted) throws IOException {
        for (Path level : list(folder)) {
            int startLevel = startLevel(level);
            for (Path jar : list(level)) install(context, jar, startLevel, wanted);
        }
    }

    /** Installs those up to that start level, and marks them for start. */
    void installUpTo(int last, BundleContext context) throws IOException {
        for (Path level : list(folder)) {
            int startLevel = startLevel(level);
            if (startLevel > last) continue;
            for (Path jar : list(level)) install(context, jar, startLevel, _ -> true);
        }
    }

    /** Installs the jars of a folder with that name, if it is there. */
    void installFolder(String name, int startLevel, BundleContext context) throws IOException {
        Path jars = folder.resolve(name);
        if (!Files.isDirectory(jars)) return;
        for (Path jar : list(jars)) {
            if (jar.toString().endsWith(".jar")) install(context, jar, startLevel, _ -> true);
        }
    }

    private void install(BundleContext context, Path jar, int startLevel, Predicate<Bundle> wanted) {
        try {
            Bundle bundle = context.installBundle("reference:" + jar.toUri());
            if (bundle.getSymbolicName() == null) {
                bundle.uninstall();
                throw new BundleException("it is not an OSGi bundle");
            }
            bundle.adapt(BundleStartLevel.class).setStartLevel(startLevel);
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && wanted.test(bundle)) bundle.start();
        } catch (BundleException e) {
            LOG.log(Level.ERROR, () -> jar + ": left out (" + Reason.of(e) + ")");
            LOG.log(Level.DEBUG, () -> "Cannot install " + jar, e);
        }
    }

    private static int startLevel(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return Integer.parseInt(name.substring(0, Math.max(0, name.indexOf('-'))));
        } catch (NumberFormatException e) {
            throw new Refused(folder + ": no folder of bundles (expected: <start level>-<name>)");
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
