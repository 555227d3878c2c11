package org.hob.network;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.hob.net.Classes;
import org.hob.net.NetException;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** What one bundle has in its jar. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleClasses implements Classes {

    private static final String CLASS = ".class";

    private final Bundle bundle;
    private final NetThreads threads;

    @Activate
    public BundleClasses(ComponentContext context, @Reference NetThreads threads) {
        this(context.getUsingBundle(), threads);
    }

    BundleClasses(Bundle bundle, NetThreads threads) {
        this.bundle = bundle;
        this.threads = threads;
    }

    @Override
    public CompletionStage<?> load(String... names) {
        return threads.ask(() -> {
            var loader = wiring().getClassLoader();
            for (String name : names) load(name, loader);
            return names.length;
        });
    }

    private void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new NetException("class: " + name + " (expected: one that " + bundle + " can load)", missing);
        }
    }

    @Override
    public CompletionStage<Integer> loadPackages(String... names) {
        return threads.ask(() -> {
            int loaded = 0;
            for (String name : names) loaded += loadPackage(name);
            return loaded;
        });
    }

    private int loadPackage(String name) {
        var wiring = wiring();
        Collection<String> files =
                wiring.listResources(name.replace('.', '/'), '*' + CLASS, BundleWiring.LISTRESOURCES_LOCAL);
        if (files.isEmpty()) throw new NetException("package: " + name + " (expected: one in " + bundle + ')');
        int loaded = 0;
        for (String file : files) {
            if (canLoad(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), wiring)) loaded++;
        }
        return loaded;
    }

    private static boolean canLoad(String name, BundleWiring from) {
        try {
            Class.forName(name, true, from.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError ofSomethingOptional) {
            return false;
        }
    }

    @Override
    public CompletionStage<byte[]> resource(String path) {
        return threads.ask(() -> {
            try (var bytes = wiring().getClassLoader().getResourceAsStream(path)) {
                if (bytes == null) throw new IOException("not found");
                return bytes.readAllBytes();
            } catch (IOException missing) {
                throw new NetException("resource: " + path + " (expected: a file of " + bundle + ')', missing);
            }
        });
    }

    private BundleWiring wiring() {
        return Objects.requireNonNull(bundle.adapt(BundleWiring.class), () -> bundle + " has gone");
    }

    @Deactivate
    void leave() {
        threads.renew();
    }
}
