package org.hob.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

/** The framework of one house, with its properties, its bundles and its login. */
final class House {

    private static final String HTTP_SERVER = "org.apache.felix.http.jetty12";

    /** Integrations of the program and those of {@code deploy/}. */
    private static final int INTEGRATIONS = 3;

    private static final int ALL = 5;

    private final Framework framework;

    private House(Framework framework) {
        this.framework = framework;
    }

    /** A framework with all bundles installed, not yet started. */
    static House build(
            Path program, HomeFolder home, Settings settings, Login login, Brackets brackets, boolean withHttp)
            throws BundleException, IOException {
        Map<String, Object> properties = properties(home, settings);
        if (withHttp) properties.put("hob.url", settings.url());
        Framework framework = new FrameworkFactory().newFramework(properties);
        framework.init(new FailureReport());
        BundleContext context = framework.getBundleContext();
        context.registerService(BiPredicate.class, login, FrameworkUtil.asDictionary(Map.of("hob.login", true)));
        brackets.putIntoBundles(context);
        new BundleSet(program.resolve("bundle"))
                .installTo(context, bundle -> withHttp || !HTTP_SERVER.equals(bundle.getSymbolicName()));
        return new House(framework);
    }

    Framework framework() {
        return framework;
    }

    Optional<Bundle> httpServer() {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (HTTP_SERVER.equals(bundle.getSymbolicName())) return Optional.of(bundle);
        }
        return Optional.empty();
    }

    private static Map<String, Object> properties(HomeFolder home, Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hob.home", home.path().toString());
        properties.put("hob.stop.millis", String.valueOf(Shutdown.PATIENCE.toMillis()));
        settings.guard().ifPresent(policy -> properties.put("hob.guard", policy));
        if (!settings.weaves()) properties.put("hob.weave", "off");

        properties.put(Constants.FRAMEWORK_STORAGE, home.resolve("data/cache").toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, String.valueOf(ALL));
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.LOGGING);
        properties.put(FelixConstants.LOG_LOGGER_PROP, new FrameworkLog());
        properties.put(FelixConstants.SERVICE_URLHANDLERS_PROP, "false"); // they need java.net opened

        properties.put("felix.fileinstall.dir", home.resolve("deploy").toString());
        properties.put("felix.fileinstall.tmpdir", home.resolve("data/tmp").toString());
        properties.put("felix.fileinstall.filter", "[^.].*\\.jar");
        properties.put("felix.fileinstall.poll", "500");
        properties.put("felix.fileinstall.noInitialDelay", "true");
        properties.put("felix.fileinstall.start.level", String.valueOf(INTEGRATIONS));

        properties.put("org.apache.felix.http.host", settings.host());
        properties.put("org.osgi.service.http.port", String.valueOf(settings.port()));
        properties.put("org.apache.felix.jetty.websocket.enable", "true");
        properties.put("org.apache.felix.http.jetty.threadpool.max", "16");
        properties.put("felix.webconsole.security.providers", "hob");
        return properties;
    }
}
