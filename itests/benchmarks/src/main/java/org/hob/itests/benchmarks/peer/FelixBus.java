package org.hob.itests.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Felix' EventAdmin in a Felix framework, without a time limit for handlers: with one, it may take a handler out of use on a busy machine. */
final class FelixBus implements PeerBus {

    private static final String TOPIC = "org/hob/bench/PING";
    private static final Map<String, Integer> PING = Map.of("number", 1);

    private final Path cache = Files.createTempDirectory("felix");
    private final Framework framework;
    private final EventAdmin admin;
    private final Tally tally = new Tally();
    private final int each;
    private final boolean sync;

    FelixBus(int each, boolean sync) throws IOException, BundleException {
        this.each = each;
        this.sync = sync;
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        "org.apache.felix.eventadmin.Timeout",
                        "0",
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.service.event;version=1.4,org.osgi.service.cm;version=1.6,"
                                + "org.osgi.service.metatype;version=1.4,org.osgi.service.log;version=1.4,"
                                + "org.osgi.util.tracker;version=1.5.2,org.osgi.service.coordinator;version=1.0"));
        framework.start();
        var context = framework.getBundleContext();
        context.installBundle(jarOf("org.apache.felix.eventadmin")).start();
        var toPings = FrameworkUtil.asDictionary(Map.of(EventConstants.EVENT_TOPIC, TOPIC));
        for (int n = 0; n < each; n++) context.registerService(EventHandler.class, _ -> tally.hear(), toPings);
        var reference = context.getServiceReference(EventAdmin.class);
        if (reference == null) throw new IllegalStateException("no EventAdmin (expected: started)");
        admin = context.getService(reference);
    }

    private static String jarOf(String artifact) {
        for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (entry.contains(artifact)) return Path.of(entry).toUri().toString();
        }
        throw new IllegalStateException(artifact + ": not on the class path");
    }

    @Override
    public void fire(int events) throws InterruptedException {
        tally.expect((long) events * each);
        for (int n = 0; n < events; n++) {
            var event = new Event(TOPIC, PING);
            if (sync) admin.sendEvent(event);
            else admin.postEvent(event);
        }
        tally.await();
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(0);
            delete(cache);
        } catch (BundleException | InterruptedException | IOException failure) {
            throw new IllegalStateException("Felix does not end", failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
