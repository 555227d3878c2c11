package org.hob.core.weave;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A class loader with a woven copy of each class of {@code org.acme.cloth}. */
final class WovenLoader extends ClassLoader {

    private static final String PACKAGE = "org.acme.cloth.";

    private final Weaver weaver = new Weaver("acme");

    WovenLoader() {
        super(WovenLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) {
        var original = file(name);
        var made = weaver.weave(original).map(Cloth::file).orElse(original);
        return defineClass(name, made, 0, made.length);
    }

    static byte[] file(String name) {
        try (var in = WovenLoader.class.getResourceAsStream('/' + name.replace('.', '/') + ".class")) {
            if (in == null) throw new IllegalArgumentException(name + ": no such class");
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
