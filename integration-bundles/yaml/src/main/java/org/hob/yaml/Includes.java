package org.hob.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code !include} and its kin stand for. */
final class Includes {

    private final Folder folder;
    private final FileReading files;
    private final Mistakes mistakes;

    /** Reads a file within another; nothing for an empty one. */
    @FunctionalInterface
    interface FileReading {
        Optional<Node> read(Path file, Position from, String path, int depth);
    }

    Includes(Folder folder, Mistakes mistakes, FileReading files) {
        this.folder = folder;
        this.files = files;
        this.mistakes = mistakes;
    }

    Node read(String tag, String name, Position position, String keys, int depth) {
        String shown = tag + ' ' + Excerpt.of(name);
        Optional<Path> found = folder.find(folder.path(position), name);
        if (found.isEmpty()) return new Broken(position, shown + ": outside of conf/", "a file or folder in conf/");
        Path path = found.get();
        if (tag.equals("!include")) {
            if (!folder.isThere(path)) {
                return new Broken(
                        position, shown + ": no such file", "a file, named from the folder of " + position.file());
            }
            return files.read(path, position, keys, depth).orElseGet(() -> new Mapping(start(path), List.of()));
        }
        if (!folder.isFolder(path)) {
            return new Broken(
                    position, shown + ": no such folder", "a folder, named from the folder of " + position.file());
        }
        try {
            return all(tag, folder.below(path), position, keys, depth);
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            return new Broken(position, shown + ": cannot be read", "a folder that Hob may read");
        }
    }

    private Node all(String tag, List<Path> paths, Position position, String keys, int depth) {
        List<Node> nodes = new ArrayList<>();
        Pairs pairs = new Pairs(mistakes);
        for (Path path : paths) {
            String there = tag.equals("!include_dir_named") ? keys + '.' + stem(path) : keys;
            Optional<Node> read = files.read(path, position, there, depth);
            if (read.isEmpty()) continue;
            Node node = read.get();
            switch (tag) {
                case "!include_dir_list" -> nodes.add(node);
                case "!include_dir_named" -> pairs.put(Scalar.of(start(path), stem(path)), node, there);
                case "!include_dir_merge_list" -> mergeList(node, nodes, keys);
                default -> mergeNamed(path, node, pairs, keys);
            }
        }
        return tag.endsWith("list") ? new Sequence(position, nodes) : new Mapping(position, pairs.entries());
    }

    private void mergeList(Node node, List<Node> nodes, String keys) {
        switch (node) {
            case Sequence sequence -> nodes.addAll(sequence.nodes());
            case Broken broken -> nodes.add(broken);
            default -> new Spot(keys, mistakes).wrong(node, "a list, as the folder is merged to one");
        }
    }

    private void mergeNamed(Path path, Node node, Pairs pairs, String keys) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach(entry -> pairs.put(entry.key(), entry.value(), keys + '.' + entry.name()));
            case Broken broken -> pairs.put(Scalar.of(start(path), stem(path)), broken, keys);
            default -> new Spot(keys, mistakes).wrong(node, "a mapping, as the folder is merged to one");
        }
    }

    private Position start(Path path) {
        return new Position(folder.label(path), 1, 1);
    }

    private static String stem(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - ".yaml".length());
    }
}
