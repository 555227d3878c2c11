package org.hob.itests.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * One class of ours that refers to another class, as the JDK's own {@code jdeps} reads it: in code, in signatures and in annotations.
 *
 * @param from the name of the class that refers
 * @param to the name of the class that is referred to
 */
record Reference(String from, String to) {

    private static final Pattern LINE = Pattern.compile("^ +(\\S+) +-> (\\S+)", Pattern.MULTILINE);

    /** Returns what the classes of ours in that jar refer to. */
    static List<Reference> in(Path jar) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String[] arguments = {
            "-verbose:class", "-filter:none", "-include", "org\\.hob\\..*", "--multi-release", "base", jar.toString()
        };
        int exit = ToolProvider.findFirst("jdeps").orElseThrow().run(writer, writer, arguments);
        if (exit != 0) throw new IllegalStateException("jdeps " + jar + " ended with " + exit + ": " + out);
        return LINE.matcher(out.toString())
                .results()
                .map(line -> new Reference(line.group(1), line.group(2)))
                .toList();
    }

    String fromPackage() {
        return packageOf(from);
    }

    String toPackage() {
        return packageOf(to);
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
