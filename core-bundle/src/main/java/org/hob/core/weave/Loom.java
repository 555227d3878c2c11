package org.hob.core.weave;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hob.core.guard.HouseGuard;
import org.hob.core.job.Journal;
import org.hob.guard.Outcome;
import org.hob.woven.Woven;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Weaves the classes of integrations as they are loaded, or takes them woven from the bundle's chest. A class that cannot be woven stays as it was; nothing
 * that happens here keeps it from being loaded.
 */
final class Loom implements WeavingHook {

    private static final String WOVEN = Woven.class.getPackageName();

    private final Integrations integrations;
    private final Function<Bundle, String> names;
    private final Chests chests;
    private final HouseGuard guard;
    private final Journal journal;
    private final Set<Long> complained = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Bundle> missing = _ -> {};

    Loom(Integrations integrations, Function<Bundle, String> names, Chests chests, HouseGuard guard, Journal journal) {
        this.integrations = integrations;
        this.names = names;
        this.chests = chests;
        this.guard = guard;
        this.journal = journal;
    }

    /** Says who is told of bundles whose chest has not what they need. Turn: never waits. */
    void onMissing(Consumer<Bundle> told) {
        missing = told;
    }

    @Override
    public void weave(WovenClass loaded) {
        var wiring = loaded.getBundleWiring();
        try {
            if (integrations.has(wiring)) weave(loaded, wiring);
        } catch (Throwable doubt) {
            complain(wiring.getBundle(), loaded.getClassName(), doubt);
        }
    }

    private void weave(WovenClass loaded, BundleWiring wiring) throws IOException {
        var bundle = names.apply(wiring.getBundle());
        var cloth = cloth(bundle, wiring.getBundle(), loaded);
        if (cloth.isEmpty()) return;
        if (!isWired(wiring)) loaded.getDynamicImports().add(WOVEN);
        loaded.setBytes(cloth.get().file());
        tell(bundle, cloth.get().awaits());
    }

    private Optional<Cloth> cloth(String name, Bundle bundle, WovenClass loaded) throws IOException {
        var original = loaded.getBytes();
        var chest = chests.of(name);
        if (chest.isPresent()
                && chest.get().find(loaded.getClassName(), original) instanceof Chest.Found.Ready(var cloth)) {
            return cloth;
        }
        missing.accept(bundle);
        return new Weaver(name).weave(original);
    }

    /** Returns whether that bundle has found what its woven classes call; once is enough for all of them. */
    private static boolean isWired(BundleWiring wiring) {
        return wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .anyMatch(wire ->
                        WOVEN.equals(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
    }

    private void tell(String bundle, List<Site> awaits) {
        for (var site : awaits) {
            guard.notice(bundle, "", site.place(), site.called(), true, site.harm(), Outcome.REPORTED);
        }
    }

    /** Weaves all classes of a bundle into its chest. Takes long. */
    void weaveAll(Bundle bundle) {
        var wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null || !integrations.has(wiring)) return;
        var name = names.apply(bundle);
        var weaver = new Weaver(name);
        try (var chest = chests.fill(name)) {
            ClassFiles.each(bundle, (type, file) -> chest.add(type, file, tryToWeave(weaver, file)));
            chest.keep();
            chests.forget(name);
        } catch (IOException | RuntimeException gone) {
            // Felix itself stumbles over a bundle that goes while its entries are read.
            journal.say(Level.DEBUG, "bundle " + name + ": not woven ahead: " + gone);
        }
    }

    /** What cannot be woven is left as it is, whoever loads it. */
    private static Optional<Cloth> tryToWeave(Weaver weaver, byte[] file) {
        try {
            return weaver.weave(file);
        } catch (RuntimeException doubt) {
            return Optional.empty();
        }
    }

    private void complain(Bundle bundle, String type, Throwable doubt) {
        if (!complained.add(bundle.getBundleId())) return;
        journal.say(
                Level.WARNING,
                "bundle " + names.apply(bundle) + ": " + type
                        + " is not woven, nor perhaps others of it: its calls are not"
                        + " named before they block, and its loops cannot be ended: " + doubt,
                doubt);
    }
}
