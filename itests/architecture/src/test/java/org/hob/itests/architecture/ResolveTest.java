package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of the assembled program find all that they need, in each other and in Java 25. */
class ResolveTest {

    private static final Path PROGRAM = Project.ROOT.resolve("distribution/target/hob");

    /** What the launcher gives them from its class path, in the two versions they ask for. */
    private static final String LOGGING = Stream.of("1.7.36", "2.0.20")
            .flatMap(version -> Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                    .map(name -> name + ";version=" + version))
            .reduce("", (all, next) -> all.isEmpty() ? next : all + "," + next);

    @Test
    void bundles_resolve(@TempDir Path storage) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        LOGGING,
                        "felix.service.urlhandlers",
                        "false"));
        framework.start();
        try {
            List<Bundle> bundles = new ArrayList<>();
            for (Path jar : jars()) {
                bundles.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
            }
            assertThat(bundles).hasSizeGreaterThan(10);
            Objects.requireNonNull(framework.adapt(FrameworkWiring.class)).resolveBundles(bundles);
            assertThat(bundles.stream()
                            .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                            .map(ResolveTest::reason))
                    .isEmpty();
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }

    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String folder : List.of("bundle", "examples")) {
            try (Stream<Path> files = Files.walk(PROGRAM.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        return jars;
    }

    /** Starts it, so that the framework says what is missing. */
    private static String reason(Bundle bundle) {
        try {
            bundle.start();
            return bundle.getSymbolicName() + ": resolved late";
        } catch (BundleException unresolved) {
            return String.valueOf(unresolved.getMessage());
        }
    }
}
