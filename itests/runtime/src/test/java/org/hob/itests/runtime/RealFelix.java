package org.hob.itests.runtime;

import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackages;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hob.itests.peers.Hob;
import org.ops4j.pax.exam.Option;

/** A Felix with the bundles of the assembled program up to the home: no files, no integrations, no console. */
final class RealFelix {

    private static final List<String> LEVELS = List.of("1-base", "2-home");

    /** Reads a home's files; there are none here. */
    private static final String FILES = "hob-configuration.jar";

    private RealFelix() {}

    /** What Pax Exam is to start. */
    static Option withHome() throws IOException {
        List<Option> options = new ArrayList<>();
        for (String level : LEVELS) {
            try (Stream<Path> jars = Files.list(Hob.folder().resolve("bundle").resolve(level))) {
                jars.filter(jar -> !jar.endsWith(FILES))
                        .sorted()
                        .map(jar -> bundle("reference:" + jar.toUri()))
                        .forEach(options::add);
            }
        }
        options.add(junitBundles());
        options.add(frameworkProperty("felix.service.urlhandlers").value("false"));
        // The launcher's class path in the program; here the class path of the tests.
        for (String version : List.of("1.7.36", "2.0.20")) {
            for (String name : List.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")) {
                options.add(systemPackage(name + ";version=" + version));
            }
        }
        options.add(frameworkProperty("org.osgi.framework.bundle.parent").value("framework"));
        options.add(bootDelegationPackages("org.hob.itests.peers", "org.assertj.*"));
        return composite(options.toArray(Option[]::new));
    }
}
