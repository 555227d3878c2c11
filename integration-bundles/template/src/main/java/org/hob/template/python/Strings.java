package org.hob.template.python;

/** Texts as Python has them: made of characters, not of UTF-16's halves. */
public final class Strings {

    private Strings() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean isPlain(String text) {
        return length(text) == text.length();
    }

    /** Returns the part between two characters. */
    public static String part(String text, int from, int to) {
        if (from >= to) return "";
        if (isPlain(text)) return text.substring(from, to);
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** Returns whether Python takes the character for white space. */
    public static boolean isSpace(int c) {
        return c == ' '
                || (c >= 9 && c <= 13)
                || (c >= 0x1c && c <= 0x1f)
                || c == 0x85
                || c == 0xa0
                || (c > 0xff && Character.isSpaceChar(c));
    }

    /** Returns the text without white space around it. */
    public static String strip(String text) {
        return stripEnd(stripStart(text));
    }

    static String stripStart(String text) {
        int from = 0;
        while (from < text.length() && isSpace(text.charAt(from))) from++;
        return text.substring(from);
    }

    static String stripEnd(String text) {
        int to = text.length();
        while (to > 0 && isSpace(text.charAt(to - 1))) to--;
        return text.substring(0, to);
    }

    static String stripStart(String text, String characters) {
        int from = 0;
        while (from < text.length() && characters.indexOf(text.codePointAt(from)) >= 0)
            from = text.offsetByCodePoints(from, 1);
        return text.substring(from);
    }

    static String stripEnd(String text, String characters) {
        int to = text.length();
        while (to > 0 && characters.indexOf(text.codePointBefore(to)) >= 0) to = text.offsetByCodePoints(to, -1);
        return text.substring(0, to);
    }

    /** Returns the text without these characters around it. */
    public static String strip(String text, String characters) {
        return stripEnd(stripStart(text, characters), characters);
    }

    /** Returns the index of the character at that offset of UTF-16. */
    static int index(String text, int offset) {
        return offset < 0 ? -1 : text.codePointCount(0, offset);
    }

    /** Returns the text filled up to that width, split before and after. */
    static String padded(String text, int left, int right, String fill) {
        if (left <= 0 && right <= 0) return text;
        if ((long) left + right + text.length() > Meter.LARGEST) throw Operators.tooLong();
        return fill.repeat(Math.max(0, left)) + text + fill.repeat(Math.max(0, right));
    }
}
