package org.hob.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all files say, section by section, read once: {@code configuration.yaml} with labelled keys and packages, and the files of sections that it
 * does not name.
 */
final class Assembly {

    static final String FILE = "configuration.yaml";

    private static final String CORE = "homeassistant";
    private static final String PACKAGES = "packages";

    private final Folder folder;
    private final FileReader files;
    private final Mistakes mistakes;
    private final Map<String, List<Part>> parts = new TreeMap<>();

    /** What one file says of a section, and under which keys. */
    private record Part(String path, Scalar key, Node node) {}

    Assembly(Folder folder, FileReader files, Mistakes mistakes) {
        this.folder = folder;
        this.files = files;
        this.mistakes = mistakes;
    }

    /** Reads {@code configuration.yaml}, if there is one. */
    void read() {
        Path path = folder.root().resolve(FILE);
        if (!folder.isThere(path)) return;
        Optional<Node> read = files.read(path, "", 0);
        switch (read.orElseGet(() -> new Mapping(start(FILE), List.of()))) {
            case Mapping mapping -> mapping.entries().forEach(entry -> add("", entry));
            case Scalar scalar when scalar.isNull() -> {}
            case Node node ->
                new Spot("", mistakes).wrong(node, "a mapping, as 'automation: !include automations.yaml'");
        }
    }

    private void add(String path, Mapping.Entry entry) {
        String name = entry.name().split(" ", 2)[0];
        Node node = entry.value();
        if (name.equals(CORE) && path.isEmpty() && node instanceof Mapping mapping) {
            mapping.find(PACKAGES).ifPresent(this::packages);
            node = mapping.without(PACKAGES);
            if (((Mapping) node).entries().isEmpty()) return;
        }
        String where = path.isEmpty() ? entry.name() : path + '.' + entry.name();
        parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Part(where, entry.key(), node));
    }

    private void packages(Node node) {
        Spot spot = new Spot(CORE + '.' + PACKAGES, mistakes);
        switch (node) {
            case Scalar scalar when scalar.isNull() -> {}
            case Mapping packages -> packages.entries().forEach(one -> onePackage(one, spot.key(one.name())));
            default -> spot.wrong(node, "a mapping of packages, as '!include_dir_named packages'");
        }
    }

    private void onePackage(Mapping.Entry entry, Spot spot) {
        switch (entry.value()) {
            case Scalar scalar when scalar.isNull() -> {}
            case Mapping sections -> sections.entries().forEach(section -> add(spot.path(), section));
            default -> spot.wrong(entry.value(), "a mapping, as in configuration.yaml");
        }
    }

    /** The keys that nobody in the list reads, with where they stand; what is broken in them is noted. */
    Map<String, Position> unknown(List<String> known) {
        Map<String, Position> unknown = new LinkedHashMap<>();
        parts.forEach((name, found) -> {
            if (known.contains(name)) return;
            unknown.put(name, found.getFirst().key().position());
            for (Part part : found) Unread.note(part.node(), new Spot(part.path(), mistakes));
        });
        return unknown;
    }

    /** What all files say of that section, in its form. */
    Node section(Section section) {
        List<Part> found = parts.getOrDefault(section.name(), List.of());
        if (found.isEmpty())
            found = section.file().map(file -> ofFile(section, file)).orElse(List.of());
        Node node = switch (section.form()) {
            case LIST -> list(section, found);
            case KEYED, SETTINGS -> mapping(section, found);
        };
        Node expanded =
                section.blueprints() ? new Blueprints(folder, files, mistakes, section.name()).expand(node) : node;
        Unread.note(expanded, new Spot(section.name(), mistakes));
        return expanded;
    }

    private List<Part> ofFile(Section section, String file) {
        Path path = folder.root().resolve(file);
        if (!folder.isThere(path)) return List.of();
        Scalar key = Scalar.of(start(file), section.name());
        return files.read(path, section.name(), 0)
                .map(node -> List.of(new Part(section.name(), key, node)))
                .orElse(List.of());
    }

    private Node list(Section section, List<Part> found) {
        List<Node> nodes = new ArrayList<>();
        for (Part part : found) {
            switch (part.node()) {
                case Sequence sequence -> nodes.addAll(sequence.nodes());
                case Mapping mapping -> {
                    if (!mapping.entries().isEmpty()) nodes.add(mapping);
                }
                case Scalar scalar when scalar.isNull() -> {}
                case Broken broken -> nodes.add(broken);
                default -> new Spot(part.path(), mistakes).wrong(part.node(), "a list, each as '- …'");
            }
        }
        return new Sequence(position(section, found), nodes);
    }

    private Node mapping(Section section, List<Part> found) {
        boolean merges = section.form() == Form.SETTINGS;
        Mapping all = new Mapping(position(section, found), List.of());
        for (Part part : found) {
            switch (part.node()) {
                case Mapping mapping -> all = merged(all, mapping, part.path(), merges);
                case Scalar scalar when scalar.isNull() -> {}
                default -> new Spot(part.path(), mistakes).wrong(part.node(), "a mapping, as 'name: …'");
            }
        }
        return all;
    }

    private Mapping merged(Mapping all, Mapping more, String path, boolean deep) {
        Pairs pairs = new Pairs(mistakes);
        all.entries().forEach(entry -> pairs.put(entry.key(), entry.value(), path + '.' + entry.name()));
        for (Mapping.Entry entry : more.entries()) {
            String where = path + '.' + entry.name();
            Optional<Node> before = all.find(entry.name());
            if (deep
                    && before.orElse(more) instanceof Mapping one
                    && before.isPresent()
                    && entry.value() instanceof Mapping two) {
                pairs.replace(entry.key(), merged(one, two, where, true));
            } else {
                pairs.put(entry.key(), entry.value(), where);
            }
        }
        return new Mapping(all.position(), pairs.entries());
    }

    private Position position(Section section, List<Part> found) {
        if (!found.isEmpty()) return found.getFirst().node().position();
        return start(section.file().orElse(FILE));
    }

    private Position start(String file) {
        return new Position(folder.label(folder.root().resolve(file)), 1, 1);
    }
}
