package org.hob.template.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON. */
public final class JsonReader {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Returns the value that the text means. */
    public static Object read(String text) {
        var reader = new JsonReader(text);
        var value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) throw reader.malformed("the end");
        return value;
    }

    private Raised malformed(String expected) {
        return Raised.value("JSON: " + (at < text.length() ? Repr.of(text.substring(at, at + 1)) : "end") + " at " + at
                + " (expected: " + expected + ')');
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }

    private boolean take(char c) {
        space();
        if (at >= text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) throw malformed("less depth");
        space();
        if (at >= text.length()) throw malformed("a value");
        return switch (text.charAt(at)) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", None.NONE);
            default -> number();
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw malformed(word);
        at += word.length();
        return value;
    }

    private Map<Object, Object> map(int depth) {
        at++;
        var map = new LinkedHashMap<Object, Object>();
        if (take('}')) return map;
        do {
            space();
            if (at >= text.length() || text.charAt(at) != '"') throw malformed("a key");
            String key = string();
            if (!take(':')) throw malformed(":");
            map.put(key, value(depth + 1));
        } while (take(','));
        if (!take('}')) throw malformed("}");
        return map;
    }

    private List<Object> list(int depth) {
        at++;
        var list = new ArrayList<Object>();
        if (take(']')) return list;
        do list.add(value(depth + 1));
        while (take(','));
        if (!take(']')) throw malformed("]");
        return list;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) at++;
        String number = text.substring(from, at);
        if (number.matches("-?(0|[1-9]\\d*)") && number.length() < 400) {
            var whole = new BigInteger(number);
            return whole.bitLength() <= 64 ? Numbers.trimmed(whole) : (Object) whole.doubleValue();
        }
        if (number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?") && number.length() < 400)
            return Double.parseDouble(number);
        at = from;
        throw malformed("a value");
    }

    private String string() {
        var string = new StringBuilder();
        for (at++; ; at++) {
            if (at >= text.length()) throw malformed("\"");
            char c = text.charAt(at);
            if (c == '"') break;
            if (c < ' ') throw malformed("no control characters");
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        if (++at >= text.length()) throw malformed("an escape");
        char c = text.charAt(at);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int end = at + 5;
                if (end > text.length() || !text.substring(at + 1, end).matches("[0-9a-fA-F]{4}"))
                    throw malformed("4 hex digits");
                char point = (char) Integer.parseInt(text.substring(at + 1, end), 16);
                at = end - 1;
                yield point;
            }
            default -> throw malformed("an escape");
        };
    }
}
