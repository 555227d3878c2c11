package org.hob.itests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The project as it lies on the disk. */
final class Project {

    static final Path ROOT =
            Path.of(System.getProperty("hob.root")).toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");

    private Project() {}

    /** Returns the Java files of the project. */
    static List<SourceFile> sources() {
        return files(file -> file.toString().endsWith(".java")).stream()
                .map(SourceFile::read)
                .toList();
    }

    /** Returns the Java files that end up in a bundle or in the program. */
    static List<SourceFile> productSources() {
        return sources().stream().filter(SourceFile::isProduct).toList();
    }

    /** Returns the bundles that the project builds: one jar for each module that is packaged as a bundle. */
    static List<Bundle> bundles() {
        List<Bundle> bundles = files(file -> file.endsWith("pom.xml")).stream()
                .filter(pom -> read(pom).contains("<artifactId>bnd-maven-plugin</artifactId>"))
                .filter(pom -> !pom.equals(ROOT.resolve("pom.xml")))
                .filter(pom -> !pom.startsWith(ROOT.resolve("itests")))
                .map(pom -> Bundle.of(pom.resolveSibling("").normalize()))
                .toList();
        if (bundles.isEmpty()) throw new IllegalStateException("no bundles in " + ROOT);
        return bundles;
    }

    /** Returns the files of the project that fit; not what was built, nor what hides behind a dot. */
    static List<Path> files(Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean ours = folder.equals(ROOT) || !(NOT_OURS.contains(name) || name.startsWith("."));
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(null);
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns how the project calls a file. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
