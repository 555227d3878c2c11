package org.hob.configuration;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/**
 * Watches {@code conf/} of the home, and ConfigurationAdmin, on one thread of its own. The files that are there at the start are in force when this
 * component is: before the integrations start.
 */
@Component(immediate = true)
public final class ConfigurationFiles implements ConfigurationListener {

    private static final Logger LOG = System.getLogger(ConfigurationFiles.class.getName());
    private static final long POLL_MILLIS = 500;

    private final BundleContext context;
    private final ConfFolder folder;
    private final BundleListener metatypesMayHaveCome = this::onBundle;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("configuration files").factory());

    /** Files and configurations, alike. */
    @Activate
    public ConfigurationFiles(
            BundleContext context, @Reference ConfigurationAdmin admin, @Reference MetaTypeService metatypes) {
        this.context = context;
        String home = context.getProperty("hob.home");
        Path conf = Path.of(home == null ? "." : home).resolve("conf");
        folder = new ConfFolder(conf, new Configurations(admin), new Metatypes(context, metatypes));
        if (context.getProperty("hob.check") != null) return; // nothing is to be in force
        folder.look();
        folder.look(); // tells what is wrong
        run(folder::writeMissing);
        context.addBundleListener(metatypesMayHaveCome);
        thread.scheduleWithFixedDelay(() -> run(folder::look), POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(metatypesMayHaveCome);
        thread.shutdownNow();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        switch (event.getType()) {
            case ConfigurationEvent.CM_UPDATED -> submit(() -> folder.stored(event.getPid()));
            case ConfigurationEvent.CM_DELETED -> submit(() -> folder.deleted(event.getPid()));
            default -> {}
        }
    }

    private void onBundle(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) submit(folder::check);
    }

    private void submit(Step step) {
        try {
            thread.execute(() -> run(step));
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "Closed: a configuration changed too late to be written");
        }
    }

    /** A failed step is told, and the next one comes. */
    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "conf/ and the configurations differ", e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
