package org.hob.yaml;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one look at all files has found.
 *
 * @param sections what they say of each section
 * @param mistakes what is wrong in them
 * @param unknown keys that nobody reads, and where they stand
 * @param kept files that are wrong, and whose last good text stays in force
 * @param files what was looked at
 */
record Look(
        Map<Section, Node> sections,
        Mistakes mistakes,
        Map<String, Position> unknown,
        Set<String> kept,
        Map<Path, Stamp> files) {

    /** Reads all. Whatever the files are, they do not make it throw. */
    static Look at(Path conf, Tags.EnvironmentVariables environment, Map<Path, Node> lastGood, List<Section> sections) {
        Folder folder = new Folder(conf);
        Mistakes mistakes = new Mistakes();
        FileReader files = new FileReader(folder, environment, lastGood, mistakes);
        Assembly assembly = new Assembly(folder, files, mistakes);
        assembly.read();
        Map<Section, Node> nodes = new LinkedHashMap<>();
        for (Section section : sections) nodes.put(section, assembly.section(section));
        Map<String, Position> unknown =
                assembly.unknown(sections.stream().map(Section::name).toList());
        return new Look(nodes, mistakes, unknown, files.kept(), folder.asked());
    }

    /** What is wrong under that section's key. */
    Mistakes of(Section section) {
        Mistakes own = new Mistakes();
        for (Mistake mistake : mistakes.list()) {
            String path = mistake.path();
            boolean begins = path.startsWith(section.name());
            boolean ends = begins && path.length() == section.name().length();
            if (ends || (begins && ".[ ".indexOf(path.charAt(section.name().length())) >= 0)) own.add(mistake);
        }
        return own;
    }
}
