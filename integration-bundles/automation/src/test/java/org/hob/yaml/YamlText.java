package org.hob.yaml;

import java.util.HashMap;

/** A text in YAML as a node, read as the files of the house are. */
public final class YamlText {

    private YamlText() {}

    /** Returns what that text says, of a file {@code test.yaml}. */
    public static Node read(String text) {
        var origin = new Origin("test.yaml", text, "");
        try {
            return new Composer(origin, YamlText::refused, new HashMap<>(), new Budget(), new Mistakes())
                    .compose(0)
                    .orElseThrow();
        } catch (SyntaxException malformed) {
            throw new IllegalArgumentException(malformed.mistake().toString(), malformed);
        }
    }

    private static Node refused(String tag, String text, Position position, String path, int depth) {
        return Tags.unknown(tag, position);
    }
}
