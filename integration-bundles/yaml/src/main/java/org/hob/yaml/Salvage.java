package org.hob.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Saves what can be read of a text that is no YAML as a whole: entry by entry, as they begin in the outermost column; within an entry that is broken,
 * those in the next. So one forgotten quote does not take a hundred automations down, and is found where it is.
 */
final class Salvage {

    private static final Pattern ITEM = Pattern.compile("-(\\s.*)?");
    private static final Pattern KEY =
            Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s#\\-\\[\\]{}&*!|>'\"%@`,?:][^:#]*)\\s*:(\\s.*)?");
    private static final Pattern KEY_ALONE = Pattern.compile("[^:#]+:\\s*(#.*)?");
    private static final int DEEPEST = 3;

    private final Origin whole;
    private final List<String> lines;
    private final PartReading parts;

    /** Reads some lines of the file. */
    @FunctionalInterface
    interface PartReading {
        Node read(Origin part) throws SyntaxException;
    }

    /** Lines of the file, from one to before the other. */
    private record Part(int from, int to) {}

    Salvage(Origin origin, PartReading parts) {
        this.whole = origin;
        this.lines = origin.text().lines().toList();
        this.parts = parts;
    }

    /** What can be read; nothing but the mistake itself, if that cannot be taken apart. */
    Node save(SyntaxException why) {
        Part all = new Part(0, lines.size());
        return save(all, outermost(all), whole.path(), why, 0);
    }

    private Node save(Part part, int column, String path, SyntaxException why, int depth) {
        int first = firstLine(part);
        List<Integer> starts = starts(part, column, ITEM);
        boolean isList = !starts.isEmpty();
        if (!isList) starts = starts(part, column, KEY);
        if (starts.isEmpty() || depth > DEEPEST) return why.node();
        if (starts.getFirst() > first) starts.addFirst(first); // what stands before the first entry
        Position position = new Position(whole.file(), first + 1, column + 1);
        List<Node> nodes = new ArrayList<>();
        Pairs pairs = new Pairs(new Mistakes());
        for (int i = 0; i < starts.size(); i++) {
            Part one = new Part(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : part.to());
            if (isList) nodes.addAll(items(one, path, nodes.size()));
            else entry(one, path, depth, pairs);
        }
        return isList ? new Sequence(position, nodes) : new Mapping(position, pairs.entries());
    }

    private List<Node> items(Part part, String path, int index) {
        try {
            Node node = parts.read(origin(part, path, index));
            return node instanceof Sequence sequence ? sequence.nodes() : List.of(node);
        } catch (SyntaxException e) {
            return List.of(e.node());
        }
    }

    private void entry(Part part, String path, int depth, Pairs pairs) {
        try {
            Node node = parts.read(origin(part, path, 0));
            if (node instanceof Mapping mapping) {
                mapping.entries().forEach(entry -> pairs.put(entry.key(), entry.value(), path));
            }
        } catch (SyntaxException e) {
            String line = lines.get(part.from());
            String name = line.split(":", 2)[0].strip();
            Scalar key = Scalar.of(new Position(whole.file(), part.from() + 1, indent(line) + 1), name);
            Part body = new Part(part.from() + 1, part.to());
            int first = firstLine(body);
            boolean hasBody = KEY_ALONE.matcher(line.strip()).matches() && first < body.to();
            String there = path.isEmpty() ? name : path + '.' + name;
            Node value = hasBody ? save(body, indent(lines.get(first)), there, e, depth + 1) : e.node();
            pairs.put(key, value, there);
        }
    }

    private List<Integer> starts(Part part, int column, Pattern pattern) {
        List<Integer> starts = new ArrayList<>();
        for (int i = part.from(); i < part.to(); i++) {
            String line = lines.get(i);
            if (indent(line) == column
                    && pattern.matcher(line.substring(column)).matches()) starts.add(i);
        }
        return starts;
    }

    private int outermost(Part part) {
        int column = Integer.MAX_VALUE;
        for (int i = part.from(); i < part.to(); i++) {
            if (isContent(lines.get(i).strip())) column = Math.min(column, indent(lines.get(i)));
        }
        return column;
    }

    private int firstLine(Part part) {
        for (int i = part.from(); i < part.to(); i++) {
            if (isContent(lines.get(i).strip())) return i;
        }
        return part.to();
    }

    private static boolean isContent(String line) {
        return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("---") && !line.startsWith("%");
    }

    private Origin origin(Part part, String path, int index) {
        String text = String.join("\n", lines.subList(part.from(), part.to())) + "\n";
        return new Origin(whole.file(), text, part.from(), path, index);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') indent++;
        return indent;
    }
}
