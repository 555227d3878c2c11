package org.hob.core.weave;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** The class files of a bundle and of the jars in it, read without loading any class. */
final class ClassFiles {

    private static final String ENDING = ".class";
    private static final Pattern COMMA = Pattern.compile(",");

    private ClassFiles() {}

    /** Takes one after the other. */
    interface Taker {
        void take(String type, byte[] file) throws IOException;
    }

    /**
     * Hands over one after the other.
     *
     * @throws IllegalStateException if the bundle goes meanwhile
     */
    static void each(Bundle bundle, Taker taker) throws IOException {
        var path = bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH);
        for (var part : COMMA.splitAsStream(path == null ? "." : path).toList()) {
            var name = part.replaceFirst(";.*", "").strip();
            if (name.endsWith(".jar")) eachIn(bundle.getEntry(name), taker);
            else eachBelow(bundle, name, taker);
        }
    }

    private static void eachBelow(Bundle bundle, String folder, Taker taker) throws IOException {
        var root = folder.equals(".") ? "/" : '/' + folder.replaceAll("^/|/$", "") + '/';
        var found = bundle.findEntries(root, '*' + ENDING, true);
        if (found == null) return;
        for (var entry : Collections.list(found)) {
            try (var in = entry.openStream()) {
                taker.take(type(entry.getPath().substring(root.length())), in.readAllBytes());
            }
        }
    }

    private static void eachIn(@Nullable URL jar, Taker taker) throws IOException {
        if (jar == null) return;
        try (InputStream in = jar.openStream();
                var entries = new JarInputStream(in, false)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(ENDING)) taker.take(type(entry.getName()), entries.readAllBytes());
            }
        }
    }

    private static String type(String path) {
        return path.substring(0, path.length() - ENDING.length()).replace('/', '.');
    }
}
