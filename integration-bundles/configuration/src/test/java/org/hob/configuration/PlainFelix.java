package org.hob.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.cm.impl.ConfigurationManager;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;

/** A Felix with nothing in it but ConfigurationAdmin, whose interfaces come from the class path of the test. */
final class PlainFelix implements AutoCloseable {

    private final Framework framework;

    PlainFelix(Path folder) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "hob.home",
                        folder.toString(),
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.service.cm;version=1.6,org.osgi.service.coordinator;version=1.0",
                        "felix.service.urlhandlers",
                        "false"));
        framework.start();
        URI jar = ConfigurationManager.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        framework.getBundleContext().installBundle("reference:" + jar).start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    ConfigurationAdmin admin() {
        return Optional.ofNullable(context().getServiceReference(ConfigurationAdmin.class))
                .map(context()::getService)
                .orElseThrow();
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A MetaTypeService of a house in which nobody describes anything. */
    record NoMetatypes() implements MetaTypeService {

        @Override
        public @Nullable MetaTypeInformation getMetaTypeInformation(Bundle bundle) {
            return null;
        }
    }
}
