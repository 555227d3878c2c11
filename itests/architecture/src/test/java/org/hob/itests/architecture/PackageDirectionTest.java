package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom: everything points one way. */
class PackageDirectionTest {

    /** The packages of the API, each using only those before it. */
    private static final List<String> API = List.of(
            "job",
            "guard",
            "woven",
            "net",
            "event",
            "state",
            "action",
            "registry",
            "storage",
            "entity",
            "domain",
            "home",
            "template",
            "automation");

    /** The packages of the core, each using only those before it. */
    private static final List<String> CORE = List.of(
            "job",
            "guard",
            "weave",
            "event",
            "state",
            "action",
            "registry",
            "storage",
            "template",
            "entity",
            "home",
            "boot");

    private static final String API_ROOT = "org.hob.";
    private static final String CORE_ROOT = "org.hob.core.";

    @Test
    void api_pointsOneWay() {
        assertThat(backwards(bundle(Bundle::isApi), API_ROOT, API)).isEmpty();
    }

    @Test
    void api_usesNothingButTheJdkAndAnnotations() {
        assertThat(Reference.in(bundle(Bundle::isApi).jar()))
                .filteredOn(use -> !use.to().startsWith("java."))
                .filteredOn(use -> !use.to().startsWith("javax.net.ssl."))
                .filteredOn(use -> !use.to().startsWith(API_ROOT))
                .filteredOn(use -> !use.to().startsWith("org.jspecify.annotations."))
                .filteredOn(use -> !use.to().startsWith("org.osgi.annotation."))
                .isEmpty();
    }

    @Test
    void core_pointsOneWay() {
        assertThat(backwards(bundle(Bundle::isCore), CORE_ROOT, CORE)).isEmpty();
    }

    @Test
    void core_isSeenByNobody() {
        for (Bundle bundle : Project.bundles()) {
            if (bundle.isCore()) continue;
            assertThat(Reference.in(bundle.jar()))
                    .as(bundle.name())
                    .filteredOn(use -> use.to().startsWith(CORE_ROOT))
                    .isEmpty();
            assertThat(bundle.imports().keySet())
                    .as("Import-Package of " + bundle)
                    .noneMatch(name -> name.startsWith(CORE_ROOT));
        }
    }

    @Test
    void core_usesNoIntegration() {
        Bundle core = bundle(Bundle::isCore);
        Set<String> api = bundle(Bundle::isApi).exports().keySet();
        assertThat(Reference.in(core.jar()))
                .filteredOn(use -> use.to().startsWith(API_ROOT))
                .filteredOn(use -> !use.to().startsWith(CORE_ROOT))
                .filteredOn(use -> !api.contains(use.toPackage()))
                .isEmpty();
    }

    @Test
    void integrations_seeOnlyWhatIsExported() {
        Set<String> exported = Project.bundles().stream()
                .flatMap(bundle -> bundle.exports().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Bundle bundle : Project.bundles()) {
            if (!bundle.isIntegration()) continue;
            List<Reference> uses = Reference.in(bundle.jar());
            Set<String> own = uses.stream().map(Reference::fromPackage).collect(Collectors.toSet());
            assertThat(uses)
                    .as(bundle.name())
                    .filteredOn(use -> use.to().startsWith(API_ROOT))
                    .filteredOn(use -> !own.contains(use.toPackage()))
                    .filteredOn(use -> !exported.contains(use.toPackage()))
                    .isEmpty();
            assertThat(bundle.imports().keySet())
                    .as("Import-Package of " + bundle)
                    .filteredOn(name -> name.startsWith(API_ROOT))
                    .isSubsetOf(exported);
        }
    }

    private static List<Reference> backwards(Bundle bundle, String root, List<String> order) {
        List<Reference> all = Reference.in(bundle.jar());
        Set<String> known = order.stream().map(name -> root + name).collect(Collectors.toSet());
        assertThat(all).as("packages with a place in the order").allMatch(use -> known.contains(use.fromPackage()));
        return all.stream()
                .filter(use -> known.contains(use.toPackage()))
                .filter(use -> order.indexOf(use.toPackage().substring(root.length()))
                        > order.indexOf(use.fromPackage().substring(root.length())))
                .toList();
    }

    private static Bundle bundle(java.util.function.Predicate<Bundle> which) {
        Stream<Bundle> all = Project.bundles().stream();
        return all.filter(which).findFirst().orElseThrow();
    }
}
