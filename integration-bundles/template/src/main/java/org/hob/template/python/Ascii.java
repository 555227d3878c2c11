package org.hob.template.python;

/** Text with nothing but ASCII in it. */
final class Ascii {

    private Ascii() {}

    /** Returns the text with escapes for all other characters. */
    static String of(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x80) ascii.append((char) c);
            else if (c <= 0xff) ascii.append(String.format("\\x%02x", c));
            else if (c <= 0xffff) ascii.append(String.format("\\u%04x", c));
            else ascii.append(String.format("\\U%08x", c));
        });
        return ascii.toString();
    }
}
