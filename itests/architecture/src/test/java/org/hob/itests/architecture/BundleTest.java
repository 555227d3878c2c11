package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Constants;

/** What holds for every bundle. */
class BundleTest {

    private static final String ON_JAVA_25 = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=25))\"";

    private static final Pattern OF_THIS_BUILD =
            Pattern.compile("Bnd-LastModified|Built-By|Build-Time|Build-Host|Tool");

    private static final Pattern CHANGEABLE = Pattern.compile(
            "Ljava/util/(concurrent/(atomic/.*|.*Queue|.*Deque|Concurrent.*|CopyOnWrite.*)|(Array|Linked|Hash|Tree|Weak|Identity).*);");

    /** Woven code has no object to ask, so the core stands in a static field while it is there. */
    private static final String NEEDED = "org/hob/woven/Woven.core";

    static List<Bundle> bundles() {
        return Project.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundle_runsOnJava25(Bundle bundle) {
        Attributes headers = bundle.manifest().getMainAttributes();
        assertThat(headers.getValue(Constants.BUNDLE_SYMBOLICNAME))
                .startsWith("hob-")
                .doesNotContain(";");
        if (bundle.classes().isEmpty()) return;
        assertThat(headers.getValue(Constants.REQUIRE_CAPABILITY)).contains(ON_JAVA_25);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundle_isTheSameInEveryBuild(Bundle bundle) {
        assertThat(bundle.manifest().getMainAttributes().keySet())
                .extracting(Object::toString)
                .noneMatch(OF_THIS_BUILD.asMatchPredicate());
        assertThat(bundle.manifest().getMainAttributes().values())
                .extracting(Object::toString)
                .noneMatch(value -> value.contains(Project.ROOT.toString()));
        assertThat(bundle.entries())
                .extracting(JarEntry::getTime)
                .containsOnly(bundle.entries().getFirst().getTime());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exports_haveVersions(Bundle bundle) {
        assertThat(bundle.exports())
                .allSatisfy((name, clause) -> assertThat(clause).as(name).contains(";version="));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void packages_areNullMarked(Bundle bundle) {
        Set<String> marked = NullMarkedPackages.of(bundle);
        assertThat(bundle.classes()).extracting(BundleTest::packageOf).isSubsetOf(marked);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exports_areThoseMeantFor(Bundle bundle) {
        if (bundle.isApi()) {
            assertThat(bundle.classes())
                    .extracting(BundleTest::packageOf)
                    .isSubsetOf(bundle.exports().keySet());
        }
        if (bundle.isCore()) assertThat(bundle.exports()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void statics_cannotChange(Bundle bundle) {
        List<String> changeable = bundle.classes().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.flags().has(AccessFlag.STATIC))
                        .filter(field -> !field.flags().has(AccessFlag.SYNTHETIC))
                        .filter(field -> !field.flags().has(AccessFlag.FINAL)
                                || CHANGEABLE
                                        .matcher(field.fieldType().stringValue())
                                        .matches())
                        .map(field -> type.thisClass().asInternalName() + "."
                                + field.fieldName().stringValue()))
                .filter(name -> !name.equals(NEEDED))
                .toList();
        assertThat(changeable).isEmpty();
    }

    private static String packageOf(ClassModel type) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        return name.substring(0, name.lastIndexOf('.'));
    }
}
