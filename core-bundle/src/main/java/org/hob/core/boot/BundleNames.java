package org.hob.core.boot;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What the house calls bundles: by their symbolic names, and by their ids as well where that alone would mean two. */
final class BundleNames {

    private final BundleContext context;
    private final Map<Long, String> names = new ConcurrentHashMap<>();

    BundleNames(BundleContext context) {
        this.context = context;
    }

    /** Returns the name of that bundle, the same as long as it is not {@link #forget forgotten}. */
    String of(Bundle bundle) {
        return names.computeIfAbsent(bundle.getBundleId(), _ -> name(bundle));
    }

    void forget(Bundle bundle) {
        names.remove(bundle.getBundleId());
    }

    private String name(Bundle bundle) {
        var symbolic = bundle.getSymbolicName();
        if (symbolic == null) return "bundle " + bundle.getBundleId();
        boolean alone = Arrays.stream(context.getBundles())
                .noneMatch(other ->
                        other.getBundleId() != bundle.getBundleId() && symbolic.equals(other.getSymbolicName()));
        return alone ? symbolic : symbolic + " [" + bundle.getBundleId() + ']';
    }
}
