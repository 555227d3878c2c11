package org.hob.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/**
 * Which text is read, and where it stands in its file.
 *
 * @param file as people find it
 * @param text the whole file, or some lines of it
 * @param before how many lines of the file stand before it
 * @param path the keys that lead to it
 * @param index which element of its list is its first, if it is some of a list
 */
record Origin(String file, String text, int before, String path, int index) {

    /** A whole file. */
    Origin(String file, String text, String path) {
        this(file, text, 0, path, 0);
    }

    Position start() {
        return new Position(file, before + 1, 1);
    }

    Position position(Mark mark) {
        return new Position(file, before + mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of a sign that is counted from the beginning of the text. */
    Position positionOfSign(int index) {
        int line = before + 1;
        int column = 1;
        for (int at = 0, i = 0; i < index && at < text.length(); i++) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            column = sign == '\n' ? 1 : column + 1;
            if (sign == '\n') line++;
        }
        return new Position(file, line, column);
    }

    /** A line of this text, from 0. */
    String line(int number) {
        List<String> lines = text.lines().skip(number).limit(1).toList();
        return lines.isEmpty() ? "" : lines.getFirst();
    }
}
