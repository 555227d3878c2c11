package org.hob.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in the entries of a section that are made from blueprints, of {@code conf/blueprints/<section>/}. */
final class Blueprints {

    private static final String USE = "use_blueprint";

    private final Folder folder;
    private final FileReader files;
    private final Mistakes mistakes;
    private final String section;
    private final Map<Path, Optional<Blueprint>> known = new HashMap<>();

    /** What stands under {@code use_blueprint}. */
    record Use(Scalar path, @Nullable Mapping input) {}

    Blueprints(Folder folder, FileReader files, Mistakes mistakes, String section) {
        this.folder = folder;
        this.files = files;
        this.mistakes = mistakes;
        this.section = section;
    }

    /** The section with all entries filled in. One that cannot be has something {@link Broken} under {@code use_blueprint}. */
    Node expand(Node node) {
        Spot spot = new Spot(section, mistakes);
        return switch (node) {
            case Sequence sequence -> {
                List<Node> nodes = new ArrayList<>();
                for (int i = 0; i < sequence.nodes().size(); i++) {
                    nodes.add(entry(sequence.nodes().get(i), spot.element(i)));
                }
                yield new Sequence(sequence.position(), nodes);
            }
            case Mapping mapping ->
                new Mapping(
                        mapping.position(),
                        mapping.entries().stream()
                                .map(entry ->
                                        new Mapping.Entry(entry.key(), entry(entry.value(), spot.key(entry.name()))))
                                .toList());
            default -> node;
        };
    }

    private Node entry(Node node, Spot spot) {
        if (!(node instanceof Mapping entry)) return node;
        Optional<Node> use = entry.find(USE);
        if (use.isEmpty()) return node;
        Mistakes own = new Mistakes();
        Optional<Mapping> filled =
                filled(entry, use.get(), new Spot(spot.key(USE).path(), own));
        mistakes.addAll(own.list());
        if (filled.isPresent()) return filled.get();
        Mistake first = own.list().getFirst();
        return with(entry, new Broken(first.position(), first.message(), first.expected()));
    }

    private static Mapping with(Mapping entry, Broken broken) {
        return new Mapping(
                entry.position(),
                entry.entries().stream()
                        .map(one -> one.name().equals(USE) ? new Mapping.Entry(one.key(), broken) : one)
                        .toList());
    }

    private Optional<Mapping> filled(Mapping entry, Node node, Spot spot) {
        Optional<Use> use = Binder.plain().bind(Use.class, node, spot);
        if (use.isEmpty()) return Optional.empty();
        Optional<Blueprint> blueprint = find(use.get().path(), spot.key("path"));
        if (blueprint.isEmpty()) return Optional.empty();
        Mapping given = use.get().input() == null
                ? new Mapping(use.get().path().position(), List.of())
                : use.get().input();
        Optional<Mapping> body = blueprint.get().filled(given, use.get().path(), spot.key("input"));
        if (body.isPresent() && !files.budget().take(body.get())) {
            spot.wrong(entry, "too much", "at most " + Budget.NODES + " values in all files, those of blueprints too");
            return Optional.empty();
        }
        return body.map(processed -> joined(entry, processed));
    }

    /** What the entry says itself counts more than what the blueprint says. */
    private static Mapping joined(Mapping entry, Mapping body) {
        Mapping own = entry.without(USE);
        List<Mapping.Entry> entries = new ArrayList<>();
        for (Mapping.Entry one : body.entries()) if (!own.has(one.name())) entries.add(one);
        entries.addAll(own.entries());
        return new Mapping(entry.position(), entries);
    }

    private Optional<Blueprint> find(Scalar name, Spot spot) {
        Path anyFile = folder.root().resolve("blueprints").resolve(section).resolve("any");
        Optional<Path> path = folder.find(anyFile, name.text());
        if (path.isEmpty()) {
            spot.wrong(name, name.words() + ": outside of conf/", "a file in conf/blueprints/" + section + "/");
            return Optional.empty();
        }
        if (!folder.isThere(path.get())) {
            spot.wrong(name, name.words() + ": no such file", "a file in conf/blueprints/" + section + "/");
            return Optional.empty();
        }
        Optional<Blueprint> blueprint = known.get(path.get());
        if (blueprint == null) {
            blueprint = read(path.get());
            known.put(path.get(), blueprint);
        }
        if (blueprint.isEmpty()) spot.wrong(name, name.words() + ": broken", "a blueprint that can be read");
        return blueprint;
    }

    private Optional<Blueprint> read(Path path) {
        Mistakes own = new Mistakes();
        Spot spot = new Spot("", own);
        Optional<Node> node = files.read(path, "", 0);
        Optional<Blueprint> blueprint = Optional.empty();
        if (node.isEmpty()) {
            Position start = new Position(folder.label(path), 1, 1);
            spot.wrong(new Scalar(start, "", null), "empty", "a mapping with 'blueprint:'");
        } else {
            blueprint = Blueprint.of(node.get(), section, spot);
        }
        mistakes.addAll(own.list());
        return blueprint;
    }
}
