package org.hob.core.weave;

import java.io.IOException;

/** A class loader with a woven copy of each class of one package, as if a bundle had brought it. */
public final class WovenPackage extends ClassLoader {

    private final String name;
    private final Weaver weaver;

    /** Weaves the package of that name for a bundle of that name. */
    public WovenPackage(String name, String bundle) {
        super(WovenPackage.class.getClassLoader());
        this.name = name;
        weaver = new Weaver(bundle);
    }

    @Override
    protected Class<?> loadClass(String type, boolean resolve) throws ClassNotFoundException {
        if (!type.startsWith(name + '.')) return super.loadClass(type, resolve);
        synchronized (getClassLoadingLock(type)) {
            var loaded = findLoadedClass(type);
            return loaded == null ? define(type) : loaded;
        }
    }

    private Class<?> define(String type) throws ClassNotFoundException {
        try (var in = getResourceAsStream(type.replace('.', '/') + ".class")) {
            if (in == null) throw new ClassNotFoundException(type);
            var original = in.readAllBytes();
            var made = weaver.weave(original).map(Cloth::file).orElse(original);
            return defineClass(type, made, 0, made.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(type, unreadable);
        }
    }
}
