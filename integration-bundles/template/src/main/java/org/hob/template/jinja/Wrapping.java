package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hob.template.python.Integers;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Strings;
import org.hob.template.python.Truth;
import org.hob.template.python.Undefined;

/** Jinja2's {@code wordwrap}, which is Python's textwrap line by line. */
final class Wrapping {

    private static final String WORD = "[\\w!\"'&.,?]";
    private static final String LETTER = "[^\\d\\W]";
    private static final Pattern CHUNKS = Pattern.compile("[\\t\\n\\x0b\\x0c\\r ]+"
            + "|(?<=" + WORD + ")-{2,}(?=\\w)"
            + "|[^\\t\\n\\x0b\\x0c\\r ](?:[^\\t\\n\\x0b\\x0c\\r ]*?(?:(?:(?<=" + LETTER + "{2}-)|(?<=" + LETTER + "-"
            + LETTER + "-))(?=" + LETTER + "-?" + LETTER + ")|(?=[\\t\\n\\x0b\\x0c\\r ]|\\z)|(?<=" + WORD
            + ")(?=-{2,}\\w)))");
    private static final Pattern PLAIN_CHUNKS = Pattern.compile("[\\t\\n\\x0b\\x0c\\r ]+|[^\\t\\n\\x0b\\x0c\\r ]+");

    private Wrapping() {}

    static Object wrap(Object[] a) {
        if (a[0] instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isText(a[0])) throw Raised.type(Repr.of(Kinds.name(a[0])) + " object has no attribute 'splitlines'");
        int width = (int) Math.min(Integers.whole(a[1]), 100_000);
        if (width <= 0) throw Raised.value("invalid width " + width + " (must be > 0)");
        boolean breaks = Truth.of(a[2]);
        String between = a[3] == None.NONE ? "\n" : Repr.text(a[3]);
        boolean hyphens = Truth.of(a[4]);
        var lines = new ArrayList<String>();
        for (var line : a[0].toString().split("\\R", -1)) {
            lines.add(String.join(between, lines(line, width, breaks, hyphens)));
        }
        if (!lines.isEmpty() && lines.getLast().isEmpty() && a[0].toString().matches("(?s).*\\R")) lines.removeLast();
        return String.join(between, lines);
    }

    private static List<String> lines(String text, int width, boolean breaks, boolean hyphens) {
        var chunks = new ArrayList<String>();
        var matcher = (hyphens ? CHUNKS : PLAIN_CHUNKS).matcher(text);
        while (matcher.find()) if (!matcher.group().isEmpty()) chunks.add(matcher.group());
        var lines = new ArrayList<String>();
        int at = 0;
        while (at < chunks.size()) {
            var line = new ArrayList<String>();
            int length = 0;
            if (chunks.get(at).isBlank() && !lines.isEmpty()) at++;
            while (at < chunks.size() && length + Strings.length(chunks.get(at)) <= width) {
                length += Strings.length(chunks.get(at));
                line.add(chunks.get(at++));
            }
            if (at < chunks.size() && Strings.length(chunks.get(at)) > width) {
                String chunk = chunks.get(at);
                int room = width - length;
                if (breaks) {
                    int end = room;
                    if (hyphens) {
                        int hyphen = Strings.part(chunk, 0, Math.min(room, Strings.length(chunk)))
                                .lastIndexOf('-');
                        boolean inside =
                                hyphen > 0 && chunk.substring(0, hyphen).chars().anyMatch(c -> c != '-');
                        if (inside && Strings.length(chunk) > room)
                            end = Strings.length(chunk.substring(0, hyphen + 1));
                    }
                    line.add(Strings.part(chunk, 0, end));
                    chunks.set(at, Strings.part(chunk, end, Strings.length(chunk)));
                } else if (line.isEmpty()) {
                    line.add(chunk);
                    at++;
                }
            }
            if (!line.isEmpty() && line.getLast().isBlank()) line.removeLast();
            if (!line.isEmpty()) lines.add(String.join("", line));
        }
        return lines;
    }
}
