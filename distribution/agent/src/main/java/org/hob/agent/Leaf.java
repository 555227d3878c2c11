package org.hob.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of the JDK, and what it calls that may block in one way.
 *
 * @param kind the way: file, dns, network, process, sleep or lock
 * @param type the class, as {@code java/io/File}
 * @param calls how many such calls there are
 * @param methods what is called: {@code java/io/File.name}, if need be with the descriptor behind it
 */
record Leaf(String kind, String type, int calls, Set<String> methods) {

    private static final String TABLE = "leaves.txt";
    private static final String COMMENT = "#";
    private static final int COLUMNS = 4;

    /** Returns all that are known. */
    static List<Leaf> all() {
        try (InputStream table = Objects.requireNonNull(Leaf.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .map(Leaf::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Leaf of(String line) {
        String[] words = line.split(" +", COLUMNS);
        String type = words[1];
        Set<String> methods = Stream.of(words[3].split(" "))
                .map(method -> isQualified(method) ? method : type + '.' + method)
                .collect(Collectors.toUnmodifiableSet());
        return new Leaf(words[0], type, Integer.parseInt(words[2]), methods);
    }

    private static boolean isQualified(String method) {
        return method.split("\\(", 2)[0].contains(".");
    }

    boolean has(InvokeInstruction call) {
        String method = call.owner().asInternalName() + '.' + call.name().stringValue();
        return methods.contains(method) || methods.contains(method + call.type().stringValue());
    }
}
