package org.hob.itests.doors;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hob.home.Home;

/** The types of the API through which somebody may come in: its interfaces, and its classes whose methods are its own. Read from its class files. */
final class ApiTypes {

    private ApiTypes() {}

    static List<Class<?>> all() throws IOException, URISyntaxException {
        var place =
                Home.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(place))) return below(Path.of(place));
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
            return below(jar.getPath("/"));
        }
    }

    private static List<Class<?>> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org/hob"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .<Class<?>>map(ApiTypes::type)
                    .filter(ApiTypes::isPublic)
                    .filter(ApiTypes::mayBeADoor)
                    .toList();
        }
    }

    private static Class<?> type(String file) {
        try {
            var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, Home.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isPublic(Class<?> type) {
        var outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static boolean mayBeADoor(Class<?> type) {
        if (type.isInterface()) return !type.isAnnotation();
        return !type.isEnum()
                && !type.isRecord()
                && !Throwable.class.isAssignableFrom(type)
                && Stream.of(type.getDeclaredMethods()).anyMatch(ApiTypes::isFixed);
    }

    /** Returns whether nobody but the API says what it does. */
    private static boolean isFixed(Method method) {
        int is = method.getModifiers();
        boolean isFinal = Modifier.isFinal(is)
                || Modifier.isFinal(method.getDeclaringClass().getModifiers());
        return isFinal && Modifier.isPublic(is) && !Modifier.isStatic(is) && !method.isSynthetic();
    }
}
