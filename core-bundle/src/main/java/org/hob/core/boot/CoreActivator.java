package org.hob.core.boot;

import java.nio.file.Path;
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

/**
 * The core as a bundle.
 *
 * <ol>
 *   <li>The house opens: loop, workers, watchdog.
 *   <li>It learns where it stands, if somebody configures it.
 *   <li>From now on the code of integrations is woven.
 *   <li>Its services are registered: {@code Home}, {@code EventLoop}, the workers, the view of the loop.
 *   <li>Platforms and rules are set up as they come.
 *   <li>The start of the others is waited for in stages ({@link ReadyLine}): the bundles, then the first set-ups. Then the house says that it is ready.
 * </ol>
 *
 * <p>Stop is the same list reversed; what does not end in time is named and left behind ({@link StopTimes}).
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class CoreActivator implements BundleActivator {

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
        var log = System.getLogger("org.hob");
        var times = StopTimes.of(context, line -> log.log(System.Logger.Level.WARNING, line));
        var ready = new ReadyLine(house, context, framework);
        var stages = new NumberedStages(log, times.stages(), times.house());
        everything = stages;
        stages.add("the house", house)
                .add("its place", configured(house, () -> HouseConfiguration.register(context, house)))
                .add("its guard", configured(house, () -> GuardConfiguration.register(context, house)))
                .add("hearing what blocks", Hearing.begin(context, house))
                .add("weaving", weaving(context, house, names))
                .add("its services", HouseServices.register(context, house, names))
                .add("watching bundles", BundleWatch.open(context, house, names))
                .add("last words", LastWords.open(context, house, times, stages::close))
                .add("watching the framework's threads", framework.open(context))
                .add("setting up", platforms(context, house, names, framework))
                .add("saying that it is ready", ready);
        ready.watch();
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
