package org.hob.itests.architecture;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.Set;
import java.util.stream.Collectors;

/** The packages of a bundle that say that nothing in them is null unless it is said. */
final class NullMarkedPackages {

    private static final String PACKAGE_INFO = "/package-info";

    private NullMarkedPackages() {}

    static Set<String> of(Bundle bundle) {
        return bundle.classes().stream()
                .filter(type -> type.thisClass().asInternalName().endsWith(PACKAGE_INFO))
                .filter(NullMarkedPackages::isMarked)
                .map(type -> type.thisClass()
                        .asInternalName()
                        .replace(PACKAGE_INFO, "")
                        .replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static boolean isMarked(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .anyMatch(each -> each.className().equalsString("Lorg/jspecify/annotations/NullMarked;"));
    }
}
