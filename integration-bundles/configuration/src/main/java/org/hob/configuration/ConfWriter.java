package org.hob.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes a configuration as a file: one key per line, whole or not at all. */
final class ConfWriter {

    private ConfWriter() {}

    /** The text of the values in their plain form. Keys that stood there {@code before} keep their order. */
    static byte[] text(Map<String, Object> plain, Collection<String> before) {
        List<String> old = List.copyOf(before);
        return plain.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> place(old.indexOf(entry.getKey()))))
                .map(entry -> "  " + quoted(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** New keys come last, in their own order. */
    private static int place(int before) {
        return before < 0 ? Integer.MAX_VALUE : before;
    }

    /** Puts the text in place of the file, so that nobody ever sees half of it. */
    static void replace(Path file, byte[] text) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String value(Object value) {
        return switch (value) {
            case List<?> many -> many.stream().map(ConfWriter::value).collect(Collectors.joining(", ", "[", "]"));
            case Boolean truth -> truth.toString();
            case Long number -> number.toString();
            case Double number when Double.isFinite(number) -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
