package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fresh clone gets the same packages, from wherever its owner gets packages. */
class NpmLockTest {

    private static final Pattern RESOLVED =
            Pattern.compile("\"resolved\": *\"(?!https://registry\\.npmjs\\.org/)[^\"]*\"");

    private final String lock = Project.read(Project.ROOT.resolve("itests/package-lock.json"));

    @Test
    void lock_namesNoOtherRegistry() {
        assertThat(RESOLVED.matcher(lock).results().map(found -> found.group())).isEmpty();
    }

    @Test
    void lock_saysWhatPackagesAre() {
        assertThat(lock).contains("\"node_modules/zigbee2mqtt\"", "\"node_modules/node\"", "\"integrity\": \"sha512-");
    }
}
