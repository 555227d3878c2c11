package org.hob.core;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.hob.job.AnyJob;
import org.jspecify.annotations.NullMarked;

/** Classes in a class loader of their own, compiled on the spot, as a bundle has them. */
public final class ForeignBundle implements AutoCloseable {

    private final URLClassLoader loader;

    private ForeignBundle(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Compiles one source, whose first public type is named as the path says, as {@code acme/Lamp.java}. */
    public static ForeignBundle of(Path folder, String path, String source) {
        try {
            Files.createDirectories(folder);
            var messages = new StringWriter();
            var options = List.of("-d", folder.toString(), "-cp", classPath(), "-proc:none");
            var unit = new Source(path, source);
            var compiler = ToolProvider.getSystemJavaCompiler();
            if (!compiler.getTask(messages, null, null, options, null, List.of(unit))
                    .call()) {
                throw new AssertionError(messages.toString());
            }
            return new ForeignBundle(
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, ForeignBundle.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads one of its classes. */
    public Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    /** Makes an object of one of its public classes. */
    public Object make(String name) throws ReflectiveOperationException {
        return load(name).getConstructor().newInstance();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static String classPath() {
        return Stream.of(AnyJob.class, NullMarked.class)
                .map(type -> {
                    try {
                        return Path.of(type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString();
                    } catch (URISyntaxException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
