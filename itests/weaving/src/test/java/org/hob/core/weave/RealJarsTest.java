package org.hob.core.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of large jars, woven, loaded and verified. The table of what it took is in {@code target/weaving.txt}. */
final class RealJarsTest {

    private static final int MANY = 18;

    private static final StringBuilder TABLE = new StringBuilder();

    @BeforeAll
    static void begin() {
        TABLE.append("%-60s %7s %6s %6s %6s %10s %10s%n"
                .formatted("jar", "classes", "MB", "woven", "grown", "cold ms/MB", "warm ms/MB"));
    }

    @AfterAll
    static void report() throws Exception {
        Files.writeString(Path.of(System.getProperty("report")), TABLE);
        System.out.println(TABLE);
    }

    static List<Path> jars() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("jars")))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void noClass_isLostByWeaving(Path jar) throws Exception {
        var all = Weavings.of(jar);
        TABLE.append("%-60s %7d %6.2f %6d %5.1f%% %10.1f %10.1f%n"
                .formatted(
                        all.jar(),
                        all.classes(),
                        all.megabytes(),
                        all.woven(),
                        100 * all.grown(),
                        all.cold(),
                        all.warm()));
        assertThat(all.unwoven()).isEmpty();
        assertThat(all.harmed()).isEmpty();
        assertThat(all.classes()).isGreaterThanOrEqualTo(MANY);
        assertThat(all.unloadable()).isLessThan(all.classes() / 2);
        assertThat(all.woven()).isGreaterThan(all.classes() / 2);
    }
}
