package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no source file may contain. */
class SourceRulesTest {

    private static final Pattern NAME_THAT_SAYS_NOTHING = Pattern.compile(".*(Impl|Manager|Helper|Utils?)\\.java");
    private static final Pattern PACKAGE_THAT_SAYS_NOTHING =
            Pattern.compile(".*/(common|utils?|helpers?|impl|misc)/.*");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO[D]O|FIX[M]E|X[X]X)\\b|@autho[r]\\b");
    private static final Pattern SKIPPED = Pattern.compile("@([\\w.]+\\.)?(Disable[d]|Ignor[e])\\b");
    private static final Pattern PRINTED = Pattern.compile("System\\.(out|err)\\b|printStackTrac[e]\\(");
    private static final Pattern STACK_TRACE = Pattern.compile("printStackTrac[e]\\(");
    private static final Pattern SWALLOWED = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.slee[p]\\(");
    private static final Pattern SLEEP_ON_PURPOSE = Pattern.compile("// Sleeps on purpose: \\S+");

    private final List<SourceFile> all = Project.sources();
    private final List<SourceFile> product = Project.productSources();

    @Test
    void names_sayWhatATypeIs() {
        assertThat(all)
                .extracting(SourceFile::name)
                .filteredOn(name -> NAME_THAT_SAYS_NOTHING.matcher(name).matches()
                        || PACKAGE_THAT_SAYS_NOTHING.matcher(name).matches())
                .isEmpty();
    }

    @Test
    void nothing_isLeftForLater() {
        assertThat(places(all, LEFT_OVER)).isEmpty();
    }

    @Test
    void noTest_isSkipped() {
        assertThat(places(all, SKIPPED)).isEmpty();
    }

    @Test
    void noException_isSwallowed() {
        assertThat(places(all, SWALLOWED)).isEmpty();
    }

    @Test
    void onlyTheLauncher_prints() {
        assertThat(places(all, STACK_TRACE)).isEmpty();
        List<SourceFile> silent = product.stream()
                .filter(file -> !file.name().startsWith("distribution/"))
                .toList();
        assertThat(places(silent, PRINTED)).isEmpty();
    }

    /** A test of what happens to code that sleeps has such code: it says so in its line or in the line above. */
    @Test
    void noTest_sleeps() {
        List<String> sleeps = all.stream()
                .filter(file -> !file.isProduct())
                .flatMap(file -> file.places(SLEEP, found -> !saysSo(file, found)))
                .toList();
        assertThat(sleeps)
                .as("wait for a sign, or say // Sleeps on purpose: <why>")
                .isEmpty();
    }

    private static boolean saysSo(SourceFile file, MatchResult found) {
        int line = file.lineOf(found.start());
        return file.lines().subList(Math.max(0, line - 2), line).stream()
                .anyMatch(text -> SLEEP_ON_PURPOSE.matcher(text).find());
    }

    private static List<String> places(List<SourceFile> files, Pattern pattern) {
        return files.stream().flatMap(file -> file.places(pattern)).toList();
    }
}
