package org.hob.network;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hob.net.Classes;
import org.hob.net.NetException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
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
    private static final String OURS = "org.hob.";

    private final Bundle bundle;
    private final NetThreads threads;
    private final Map<BundleWiring, CompletionStage<Integer>> beside = Collections.synchronizedMap(new WeakHashMap<>());

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
        return load(files, wiring);
    }

    private static int load(Collection<String> files, BundleWiring from) {
        int loaded = 0;
        for (String file : files) {
            if (canLoad(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), from)) loaded++;
        }
        return loaded;
    }

    @Override
    public CompletionStage<Integer> loadBeside(Class<?> one) {
        var owner = FrameworkUtil.getBundle(one);
        var wiring = owner == null ? null : owner.adapt(BundleWiring.class);
        if (wiring == null) return CompletableFuture.completedStage(0);
        return beside.computeIfAbsent(
                wiring, _ -> threads.ask(() -> load(beside(one, owner), wiring) + loadImported(wiring)));
    }

    private static List<String> beside(Class<?> one, Bundle owner) {
        var entries = owner.findEntries(above(one.getPackageName()), '*' + CLASS, true);
        return entries == null
                ? List.of()
                : Collections.list(entries).stream()
                        .map(entry -> entry.getPath().substring(1))
                        .toList();
    }

    private static int loadImported(BundleWiring wiring) {
        int loaded = 0;
        for (var wire : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
            var name = String.valueOf(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
            var from = wire.getProviderWiring();
            if (!name.startsWith(OURS)) continue;
            loaded += load(
                    from.listResources(name.replace('.', '/'), '*' + CLASS, BundleWiring.LISTRESOURCES_LOCAL), from);
        }
        return loaded;
    }

    /** Returns the folder above that package. */
    private static String above(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.'))).replace('.', '/');
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
