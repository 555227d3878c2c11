package org.hob.template.python;

/** What stands for what in a string of Python. */
public final class Backslashes {

    private Backslashes() {}

    /** Returns the text that is meant; an unknown escape stays as it is. */
    public static String undo(String text) {
        if (text.indexOf('\\') < 0) return text;
        var meant = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                meant.append(c);
                continue;
            }
            if (++i == text.length()) throw Raised.value("\\ at end of string");
            char escaped = text.charAt(i);
            switch (escaped) {
                case '\n' -> {}
                case '\\', '\'', '"' -> meant.append(escaped);
                case 'a' -> meant.append('\u0007');
                case 'b' -> meant.append('\b');
                case 'f' -> meant.append('\f');
                case 'n' -> meant.append('\n');
                case 'r' -> meant.append('\r');
                case 't' -> meant.append('\t');
                case 'v' -> meant.append('\u000b');
                case 'x' -> i = point(meant, text, i, 2);
                case 'u' -> i = point(meant, text, i, 4);
                case 'U' -> i = point(meant, text, i, 8);
                case 'N' -> i = named(meant, text, i);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> i = octal(meant, text, i);
                default -> meant.append('\\').append(escaped);
            }
        }
        return meant.toString();
    }

    private static int point(StringBuilder to, String text, int at, int digits) {
        int end = at + 1 + digits;
        if (end > text.length() || !text.substring(at + 1, end).matches("[0-9a-fA-F]+"))
            throw Raised.value("truncated \\" + text.charAt(at) + " escape (expected: " + digits + " hex digits)");
        long point = Long.parseLong(text.substring(at + 1, end), 16);
        if (point > Character.MAX_CODE_POINT) throw Raised.value("illegal Unicode character");
        to.appendCodePoint((int) point);
        return end - 1;
    }

    private static int named(StringBuilder to, String text, int at) {
        int end = text.indexOf('}', at);
        if (end < 0 || !text.startsWith("{", at + 1)) throw Raised.value("malformed \\N character escape");
        try {
            to.appendCodePoint(Character.codePointOf(text.substring(at + 2, end)));
        } catch (IllegalArgumentException unknown) {
            throw Raised.value("unknown Unicode character name");
        }
        return end;
    }

    private static int octal(StringBuilder to, String text, int at) {
        int end = at;
        int point = 0;
        while (end < Math.min(at + 3, text.length()) && text.charAt(end) >= '0' && text.charAt(end) <= '7')
            point = point * 8 + text.charAt(end++) - '0';
        to.appendCodePoint(point);
        return end - 1;
    }
}
