package org.hob.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads files into nodes, once: with what they include, and all that is wrong. Never throws. */
final class FileReader {

    private static final int DEEPEST = 20;

    private final Folder folder;
    private final Mistakes mistakes;
    private final Map<Path, Node> lastGood;
    private final Set<String> kept = new TreeSet<>();
    private final List<Path> open = new ArrayList<>();
    private final Budget budget = new Budget();
    private final Tags tags;

    /**
     * Makes one for one look at the files.
     *
     * @param lastGood what files said when they were last right: it stays in force while they are not
     */
    FileReader(Folder folder, Tags.EnvironmentVariables environment, Map<Path, Node> lastGood, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
        this.lastGood = lastGood;
        Secrets secrets = new Secrets(folder, file -> read(file, "", 0).orElseGet(() -> empty(file)));
        tags = new Tags(new Includes(folder, mistakes, this::include), secrets, environment);
    }

    /** The files that are wrong, and whose last good text stays in force. */
    Set<String> kept() {
        return kept;
    }

    /** How much may still be read. */
    Budget budget() {
        return budget;
    }

    /**
     * Reads a file; nothing for an empty one.
     *
     * @param keys that lead to it
     */
    Optional<Node> read(Path file, String keys, int depth) {
        if (open.contains(file)) return Optional.of(cycle(file, new Position(folder.label(file), 1, 1)));
        open.add(file);
        try {
            return composed(file, keys, depth);
        } finally {
            open.removeLast();
        }
    }

    private Optional<Node> include(Path file, Position from, String keys, int depth) {
        if (open.contains(file)) return Optional.of(cycle(file, from));
        if (open.size() >= DEEPEST) {
            return Optional.of(new Broken(from, "more than " + DEEPEST + " files within each other", "fewer"));
        }
        return read(file, keys, depth + 1);
    }

    private Broken cycle(Path file, Position from) {
        List<String> circle = new ArrayList<>();
        open.subList(open.indexOf(file), open.size()).forEach(path -> circle.add(folder.label(path)));
        circle.add(folder.label(file));
        return new Broken(
                from, "includes itself: " + String.join(" → ", circle), "a file that does not lead back here");
    }

    private Optional<Node> composed(Path file, String keys, int depth) {
        String label = folder.label(file);
        try {
            Origin origin = new Origin(label, folder.text(file), keys);
            try {
                Optional<Node> node = compose(origin, new HashMap<>(), depth);
                lastGood.put(file, node.orElseGet(() -> empty(file)));
                return node;
            } catch (SyntaxException e) {
                return Optional.of(saved(file, origin, depth, e));
            }
        } catch (SyntaxException e) {
            mistakes.add(e.mistake());
            return Optional.of(lastGoodOr(file, e.node()));
        }
    }

    /** What is broken in what was saved is told by who is given it; what was not found there is told now. */
    private Node saved(Path file, Origin origin, int depth, SyntaxException why) {
        Map<String, Composer.Built> anchors = new HashMap<>();
        Node saved =
                why.isBeyondLimits() ? why.node() : new Salvage(origin, part -> part(part, anchors, depth)).save(why);
        Mistakes found = new Mistakes();
        Unread.broken(saved, new Spot(origin.path(), found));
        boolean isKept = lastGood.containsKey(file);
        if (found.isEmpty()) mistakes.add(why.mistake());
        else if (isKept) mistakes.addAll(found.list());
        return lastGoodOr(file, saved);
    }

    private Node lastGoodOr(Path file, Node otherwise) {
        Node good = lastGood.get(file);
        if (good == null) return otherwise;
        kept.add(folder.label(file));
        return good;
    }

    private Optional<Node> compose(Origin origin, Map<String, Composer.Built> anchors, int depth)
            throws SyntaxException {
        return new Composer(origin, tags::read, anchors, budget, mistakes).compose(depth);
    }

    private Node part(Origin part, Map<String, Composer.Built> anchors, int depth) throws SyntaxException {
        return compose(part, anchors, depth).orElseGet(() -> new Scalar(part.start(), "", null));
    }

    private Node empty(Path file) {
        return new Mapping(new Position(folder.label(file), 1, 1), List.of());
    }
}
