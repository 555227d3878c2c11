package org.hob.yaml;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code !secret} stands for: the nearest {@code secrets.yaml} that has the name, from the folder of the file up to {@code conf/}. */
final class Secrets {

    static final String FILE = "secrets.yaml";

    private final Folder folder;
    private final FileReading files;
    private final Map<Path, Node> known = new HashMap<>();

    /** Reads a file as it stands. */
    @FunctionalInterface
    interface FileReading {
        Node read(Path file);
    }

    Secrets(Folder folder, FileReading files) {
        this.folder = folder;
        this.files = files;
    }

    Node find(String name, Position position) {
        Path file = folder.path(position);
        for (Path at = file.getParent(); at != null && at.startsWith(folder.root()); at = at.getParent()) {
            Path secrets = at.resolve(FILE);
            if (!folder.isThere(secrets)) continue;
            Node node = known.get(secrets);
            if (node == null) {
                node = files.read(secrets);
                known.put(secrets, node);
            }
            Optional<Node> found = find(node, name);
            if (found.isPresent()) return at(position, found.get());
        }
        return new Broken(
                position,
                "!secret " + Excerpt.of(name) + ": not found",
                "a line '" + Excerpt.of(name) + ": …' in conf/" + FILE);
    }

    private static Optional<Node> find(Node file, String name) {
        return switch (file) {
            case Mapping mapping -> mapping.find(name);
            case Broken broken -> Optional.of(broken);
            default -> Optional.empty();
        };
    }

    private static Node at(Position position, Node found) {
        return found instanceof Scalar scalar ? new Scalar(position, scalar.text(), scalar.value(), true) : found;
    }
}
