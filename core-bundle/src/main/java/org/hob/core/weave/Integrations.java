package org.hob.core.weave;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Which bundles are woven: those that import something of {@code org.hob.*}, or require the bundle that exports it, and are neither that one nor the core.
 * What only serves integrations, a parser or a web server, knows nothing of Hob and is left alone, unless it is embedded.
 */
final class Integrations {

    private static final String IMPORTS_OURS = '(' + PackageNamespace.PACKAGE_NAMESPACE + "=org.hob.";
    private static final String API = "org.hob.job";

    private final Bundle core;
    private final Map<BundleWiring, Boolean> known = Collections.synchronizedMap(new WeakHashMap<>());

    Integrations(Bundle core) {
        this.core = core;
    }

    boolean has(BundleWiring wiring) {
        return known.computeIfAbsent(wiring, this::decide);
    }

    private boolean decide(BundleWiring wiring) {
        var bundle = wiring.getBundle();
        if (bundle.getBundleId() == 0 || bundle.equals(core) || exportsApi(wiring)) return false;
        return importsOurs(wiring) || requiresApi(wiring);
    }

    /** Its fragments' imports are its own. */
    private static boolean importsOurs(BundleWiring wiring) {
        return wiring.getRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .anyMatch(wanted ->
                        wanted.getDirectives().getOrDefault("filter", "").contains(IMPORTS_OURS));
    }

    private static boolean requiresApi(BundleWiring wiring) {
        return wiring.getRequiredWires(BundleNamespace.BUNDLE_NAMESPACE).stream()
                .anyMatch(wire -> exportsApi(wire.getProviderWiring()));
    }

    private static boolean exportsApi(BundleWiring wiring) {
        return wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .anyMatch(offered -> API.equals(offered.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
    }
}
