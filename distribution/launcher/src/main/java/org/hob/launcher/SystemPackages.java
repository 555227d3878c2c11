package org.hob.launcher;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bundles get from the launcher's class path: one logging for all, in the two versions that bundles ask for. */
final class SystemPackages {

    static final String LOGGING = Stream.of(
                    exports("1.7.36", "org.slf4j", "org.slf4j.helpers", "org.slf4j.spi"),
                    exports("2.0.20", "org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi"))
            .collect(Collectors.joining(","));

    private SystemPackages() {}

    private static String exports(String version, String... packages) {
        return Stream.of(packages)
                .map(name -> name + ";version=\"" + version + "\"")
                .collect(Collectors.joining(","));
    }
}
