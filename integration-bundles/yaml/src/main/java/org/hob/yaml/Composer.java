package org.hob.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds the node of one text from the parser's events. What is wrong within the bounds of YAML becomes {@link Broken}; what is no YAML is thrown. */
final class Composer {

    private static final int LONGEST = 8 << 20;

    /** Reads a scalar that has a tag of its own. */
    @FunctionalInterface
    interface TagReading {
        Node read(String tag, String text, Position position, String path, int depth);
    }

    private final Origin origin;
    private final TagReading tags;
    private final Budget budget;
    private final Mistakes mistakes;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, Built> anchors;
    private final Set<String> open = new HashSet<>();
    private @Nullable ParserImpl parser;

    /** A node, how many nodes it is, aliases counted as often as they are used, and how many levels. */
    record Built(Node node, int weight, int height) {

        static Built single(Node node) {
            return new Built(node, 1, 1);
        }

        /** Of what another file says. */
        static Built of(Node node) {
            List<Built> parts = switch (node) {
                case Sequence sequence ->
                    sequence.nodes().stream().map(Built::of).toList();
                case Mapping mapping ->
                    mapping.entries().stream().map(entry -> of(entry.value())).toList();
                default -> List.of();
            };
            int weight = parts.stream().mapToInt(Built::weight).sum();
            int height = parts.stream().mapToInt(Built::height).max().orElse(0);
            return new Built(node, weight + 1, height + 1);
        }
    }

    /**
     * Makes one for one text.
     *
     * @param anchors those of other parts of the file; takes more
     */
    Composer(Origin origin, TagReading tags, Map<String, Built> anchors, Budget budget, Mistakes mistakes) {
        this.anchors = anchors;
        this.origin = origin;
        this.tags = tags;
        this.budget = budget;
        this.mistakes = mistakes;
    }

    /** The node of the document; nothing for an empty one. */
    Optional<Node> compose(int depth) throws SyntaxException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        try {
            parser = new ParserImpl(new StreamReader(origin.text()), options);
        } catch (YAMLException e) {
            throw SyntaxWords.of(e, origin, path());
        }
        next(); // of the stream
        if (peek().is(ID.StreamEnd)) return Optional.empty();
        next(); // of the document
        Node node = compose(next(), depth).node();
        next();
        Event end = next();
        if (!end.is(ID.StreamEnd)) {
            throw new SyntaxException(
                    position(end),
                    path(),
                    "a second document",
                    "one document in a file, so no '---' after the first line");
        }
        return Optional.of(node);
    }

    private Built compose(Event event, int depth) throws SyntaxException {
        if (event instanceof AliasEvent alias) return alias(alias, depth);
        if (depth > Budget.DEPTH) throw tooDeep(event);
        if (!budget.take(1)) throw tooMuch(event);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) open.add(anchor);
        Built built = switch (event) {
            case ScalarEvent scalar -> scalar(scalar, depth);
            case MappingStartEvent mapping -> mapping(mapping, depth);
            default -> sequence(event, depth);
        };
        if (event instanceof CollectionStartEvent collection && !isKnown(collection)) {
            built = Built.single(Tags.unknown(collection.getTag(), position(event)));
        }
        if (anchor != null) {
            open.remove(anchor);
            anchors.put(anchor, built);
        }
        return built;
    }

    private static boolean isKnown(CollectionStartEvent collection) {
        String tag = collection.getTag();
        if (tag == null || tag.equals("!")) return true;
        return tag.equals(Tags.CORE + (collection instanceof MappingStartEvent ? "map" : "seq"));
    }

    private Built alias(AliasEvent alias, int depth) throws SyntaxException {
        Built built = anchors.get(alias.getAnchor());
        String name = "*" + alias.getAnchor();
        if (open.contains(alias.getAnchor())) {
            return Built.single(new Broken(position(alias), name + " within itself", "another anchor"));
        }
        if (built == null) {
            String expected = "&" + alias.getAnchor() + " further up in this file, or the text in quotes";
            return Built.single(new Broken(position(alias), name + ": no such anchor", expected));
        }
        if (!budget.take(built.weight())) throw tooMuch(alias);
        if (depth + built.height() > Budget.DEPTH) throw tooDeep(alias);
        return built;
    }

    private Built scalar(ScalarEvent event, int depth) {
        String tag = event.getTag();
        Position position = position(event);
        if (tag == null && event.isPlain()) return Built.single(PlainScalars.read(position, event.getValue()));
        if (tag == null || tag.equals("!")) return Built.single(Scalar.of(position, event.getValue()));
        return Built.of(tags.read(tag, event.getValue(), position, path(), depth));
    }

    private Built sequence(Event start, int depth) throws SyntaxException {
        List<Node> nodes = new ArrayList<>();
        int weight = 1;
        int height = 0;
        while (!peek().is(ID.SequenceEnd)) {
            path.addLast("[" + (path.isEmpty() ? origin.index() + nodes.size() : nodes.size()) + "]");
            Built built = compose(next(), depth + 1);
            path.removeLast();
            nodes.add(built.node());
            weight += built.weight();
            height = Math.max(height, built.height());
        }
        next();
        return new Built(new Sequence(position(start), nodes), weight, height + 1);
    }

    private Built mapping(MappingStartEvent start, int depth) throws SyntaxException {
        Pairs pairs = new Pairs(mistakes);
        int weight = 1;
        int height = 0;
        boolean hasOddKey = false;
        while (!peek().is(ID.MappingEnd)) {
            Event keyEvent = next();
            boolean merges = keyEvent instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getTag() == null
                    && scalar.getValue().equals("<<");
            Node key = compose(keyEvent, depth + 1).node();
            String name = key instanceof Scalar scalar ? scalar.text() : "?";
            path.addLast("." + name);
            Built value = compose(next(), depth + 1);
            weight += 1 + value.weight();
            height = Math.max(height, value.height());
            if (!(key instanceof Scalar scalar)) {
                hasOddKey = true;
                if (!start.isFlow()) pairs.put(Scalar.of(key.position(), "?"), oddKey(key, false), path());
            } else if (merges) {
                pairs.merge(scalar, value.node(), path());
            } else {
                pairs.put(scalar, value.node(), path());
            }
            path.removeLast();
        }
        next();
        if (hasOddKey && start.isFlow()) return Built.single(oddKey(new Mapping(position(start), List.of()), true));
        return new Built(new Mapping(position(start), pairs.entries()), weight, height + 1);
    }

    /** A template without quotes reads as a mapping whose key is a mapping. */
    private static Broken oddKey(Node key, boolean isFlow) {
        if (key instanceof Broken broken) return broken;
        return isFlow
                ? new Broken(key.position(), "a template without quotes", "it in quotes, as \"{{ … }}\", or below '>-'")
                : new Broken(key.position(), "a key that is " + key.words(), "a text");
    }

    private Event next() throws SyntaxException {
        return event(true);
    }

    private Event peek() throws SyntaxException {
        return event(false);
    }

    private Event event(boolean take) throws SyntaxException {
        ParserImpl events = Objects.requireNonNull(parser);
        try {
            return take ? events.getEvent() : events.peekEvent();
        } catch (YAMLException e) {
            throw SyntaxWords.of(e, origin, path());
        } catch (RuntimeException e) { // the library's own
            throw new SyntaxException(origin.start(), path(), "no YAML: " + Excerpt.of(String.valueOf(e)), "YAML");
        }
    }

    private SyntaxException tooDeep(Event event) {
        return refused(event, "more than " + Budget.DEPTH + " levels deep", "fewer");
    }

    private SyntaxException tooMuch(Event event) {
        return refused(
                event,
                "too much",
                "at most " + Budget.NODES + " values in all files, aliases and includes counted each time");
    }

    private SyntaxException refused(Event event, String message, String expected) {
        return SyntaxException.beyondLimits(new Mistake(position(event), path(), message, expected));
    }

    private Position position(Event event) {
        return origin.position(event.getStartMark());
    }

    /** The keys that lead to what is being read. */
    private String path() {
        String joined = origin.path() + String.join("", path);
        return joined.startsWith(".") ? joined.substring(1) : joined;
    }
}
