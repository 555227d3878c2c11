package org.hob.template.jinja;

import java.nio.charset.StandardCharsets;
import org.hob.template.python.Bytes;
import org.hob.template.python.Repr;

/** Text as it stands in the address of a page. */
public final class Quoting {

    private Quoting() {}

    /**
     * Returns the value with percent signs for what cannot stand there.
     *
     * @param query whether it stands in a query, where a space is a plus
     */
    public static String quote(Object value, boolean query) {
        byte[] bytes =
                value instanceof Bytes given ? given.array() : Repr.text(value).getBytes(StandardCharsets.UTF_8);
        var quoted = new StringBuilder();
        for (byte one : bytes) {
            char c = (char) (one & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "_.-~".indexOf(c) >= 0;
            if (plain || (c == '/' && !query)) quoted.append(c);
            else if (c == ' ' && query) quoted.append('+');
            else quoted.append(String.format("%%%02X", (int) c));
        }
        return quoted.toString();
    }
}
