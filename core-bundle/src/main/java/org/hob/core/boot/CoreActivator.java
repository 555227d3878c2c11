package org.hob.core.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.hob.core.storage.FileShelf;
import org.hob.core.storage.Shelf;
import org.hob.core.weave.Weaving;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;

/**
 * The core as a bundle.
 *
 * <ol>
 *   <li>The house opens: loop, workers, watchdog.
 *   <li>It learns where it stands, if somebody configures it.
 *   <li>From now on the code of integrations is woven.
 *   <li>Its services are registered: {@code Home}, {@code EventLoop}, the workers, the view of the loop.
 *   <li>Platforms and rules are set up as they come.
 *   <li>When the framework has started and all have been tried once, the house says that it is ready.
 * </ol>
 *
 * <p>Stop is the same list reversed; what does not end within its limit is named and left behind.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class CoreActivator implements BundleActivator {

    /** For what others do when their services go. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Longer than the house gives itself. */
    private static final Duration HOUSE_LIMIT = Duration.ofSeconds(4);

    private AutoCloseable everything = () -> {};

    @Override
    public void start(BundleContext context) {
        var house = House.open(HouseClock.ofMachine(), shelf(context));
        if (house.loop().isPortable()) {
            house.journal()
                    .say(
                            System.Logger.Level.WARNING,
                            "coroutines run on threads of their own (expected: java.lang opened; start the JVM with"
                                    + " --add-opens java.base/java.lang=ALL-UNNAMED to have them on the loop)");
        }
        var names = new BundleNames(context);
        var framework = FrameworkThreads.watch(house, names);
        var ready = new ReadyLine(house, context);
        var stages = new NumberedStages(System.getLogger("org.hob"))
                .add("the house", HOUSE_LIMIT, house)
                .add("its place", LIMIT, configured(house, () -> HouseConfiguration.register(context, house)))
                .add("its guard", LIMIT, configured(house, () -> GuardConfiguration.register(context, house)))
                .add("hearing what blocks", LIMIT, Hearing.begin(context, house))
                .add("weaving", LIMIT, weaving(context, house, names))
                .add("its services", LIMIT, HouseServices.register(context, house, names))
                .add("watching bundles", LIMIT, BundleWatch.open(context, house, names))
                .add("last words", LIMIT, LastWords.open(context, house))
                .add("watching the framework's threads", LIMIT, framework.open(context))
                .add("setting up", LIMIT, platforms(context, house, names, framework))
                .add("saying that it is ready", LIMIT, ready);
        context.addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.STARTED) ready.watch();
        });
        everything = stages;
    }

    /** Returns where documents are kept: with the data of the home, or in memory where there is no home. */
    private static Shelf shelf(BundleContext context) {
        var home = context.getProperty("hob.home");
        return home == null ? Shelf.inMemory() : new FileShelf(Path.of(home, "data", "storage"));
    }

    /** Begins to weave, unless somebody wants that not. */
    private static AutoCloseable weaving(BundleContext context, House house, BundleNames names) {
        if ("off".equals(context.getProperty("hob.weave"))) return () -> {};
        return Weaving.open(context, house.loop(), house.journal(), names::of, woven(context), house.guard());
    }

    /** Returns where woven classes are kept: with the data of the home, or of the core where there is no home. */
    private static Path woven(BundleContext context) {
        var home = context.getProperty("hob.home");
        if (home != null) return Path.of(home, "data", "woven");
        var folder = context.getDataFile("woven");
        return folder == null ? Path.of(System.getProperty("java.io.tmpdir"), "hob-woven") : folder.toPath();
    }

    /** Begins to set up what comes, unless files are only to be checked. */
    private static AutoCloseable platforms(
            BundleContext context, House house, BundleNames names, FrameworkThreads framework) {
        if (context.getProperty("hob.check") != null) return () -> {};
        return PlatformWatch.open(context, house, names, framework);
    }

    /** Listens to who configures the house; in a framework without ConfigurationAdmin there is nobody, and no class for it either. */
    private static AutoCloseable configured(House house, Supplier<AutoCloseable> listener) {
        try {
            return listener.get();
        } catch (NoClassDefFoundError nobody) {
            house.journal().say(System.Logger.Level.DEBUG, "nobody configures the house: " + nobody.getMessage());
            return () -> {};
        }
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        everything.close();
    }
}
