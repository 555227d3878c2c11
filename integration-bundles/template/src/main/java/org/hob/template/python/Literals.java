package org.hob.template.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text means, as Home Assistant takes the result of a template: Python's literals, of which a text that means a text, or a number in an unusual form, stays
 * as it is.
 */
public final class Literals {

    private static final int DEEPEST = 80;
    private static final Pattern USUAL = Pattern.compile("[+-]?(?!0\\d)\\d*(?:\\.\\d*)?");
    private static final Pattern NUMBER = Pattern.compile(
            "0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\\d(?:_?\\d)*\\.(?:\\d(?:_?\\d)*)?|\\.\\d(?:_?\\d)*|\\d(?:_?\\d)*)(?:[eE][+-]?\\d(?:_?\\d)*)?[jJ]?");
    private static final Pattern STRING = Pattern.compile(
            "(?<prefix>[bBuUrR]{0,2})(?:'''(?:[^\\\\]|\\\\.)*?'''|\"\"\"(?:[^\\\\]|\\\\.)*?\"\"\"|'(?:[^'\\\\\\n"
                    + "]|\\\\.)*'|\"(?:[^\"\\\\\\n"
                    + "]|\\\\.)*\")",
            Pattern.DOTALL);

    /** A text that is no literal. */
    private static final class NoLiteral extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoLiteral() {
            super(null, null, false, false);
        }
    }

    /** Stands for a number of a kind that is left as text. */
    private record Unusual() {}

    private final String text;
    private int at;
    private int depth;
    private int brackets;

    private Literals(String text) {
        this.text = text;
    }

    /** Returns what the text means; the text itself if it means nothing else. */
    public static Object meant(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0))) return text;
        try {
            var reader = new Literals(text);
            var value = reader.whole();
            boolean keeps = value instanceof String
                    || value instanceof Unusual
                    || ((value instanceof Double || value instanceof Number)
                            && !USUAL.matcher(text).matches());
            return keeps ? text : value;
        } catch (NoLiteral | Raised no) {
            return text;
        }
    }

    private static boolean mayBegin(char c) {
        return (c >= '0' && c <= '9') || "+-.([{'\"TFNbBuUrRs \t#\\".indexOf(c) >= 0;
    }

    private Object whole() {
        space();
        var value = items();
        space();
        if (at < text.length()) throw new NoLiteral();
        return value;
    }

    /** Several with commas are a tuple, without brackets, too. */
    private Object items() {
        var first = value();
        space();
        if (!has(',')) return first;
        var items = new ArrayList<Object>(List.of(first));
        while (take(',')) {
            space();
            if (at == text.length() || has(')')) break;
            items.add(value());
            space();
        }
        return Tuple.of(items);
    }

    private boolean has(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        space();
        if (!has(c)) return false;
        at++;
        return true;
    }

    private void space() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean skips = c == ' '
                    || c == '\t'
                    || c == '\f'
                    || ((c == '\n' || c == '\r') && (brackets > 0 || isBlankAfter()));
            if (skips) at++;
            else if (c == '#') while (at < text.length() && text.charAt(at) != '\n') at++;
            else return;
        }
    }

    private boolean isBlankAfter() {
        return text.substring(at).isBlank();
    }

    private Object value() {
        space();
        var left = signed();
        space();
        if (!has('+') && !has('-')) return left;
        boolean number = left instanceof Number;
        at++;
        space();
        var right = signed();
        if (!number || !(right instanceof Unusual)) throw new NoLiteral();
        return right;
    }

    private Object signed() {
        space();
        if (!has('+') && !has('-')) return atom();
        if (++depth > DEEPEST) throw new NoLiteral();
        boolean minus = text.charAt(at++) == '-';
        space();
        var value = signed();
        depth--;
        if (value instanceof Unusual) return value;
        if (!(value instanceof Number)) throw new NoLiteral();
        return minus ? Operators.negate(value) : value;
    }

    private Object atom() {
        if (++depth > DEEPEST || at >= text.length()) throw new NoLiteral();
        char c = text.charAt(at);
        Object value = switch (c) {
            case '(' -> bracketed();
            case '[' -> list();
            case '{' -> braces();
            default -> simple();
        };
        depth--;
        return value;
    }

    private Object bracketed() {
        at++;
        brackets++;
        Object value = take(')') ? Tuple.EMPTY : items();
        if (value != Tuple.EMPTY && !take(')')) throw new NoLiteral();
        brackets--;
        return value;
    }

    private List<Object> list() {
        at++;
        brackets++;
        var list = new ArrayList<Object>();
        while (!take(']')) {
            if (!list.isEmpty() && !take(',')) throw new NoLiteral();
            if (!list.isEmpty() && take(']')) break;
            list.add(value());
        }
        brackets--;
        return list;
    }

    private Object braces() {
        at++;
        brackets++;
        var map = new LinkedHashMap<Object, Object>();
        var set = new LinkedHashSet<Object>();
        boolean first = true;
        while (!take('}')) {
            if (!first && !take(',')) throw new NoLiteral();
            if (!first && take('}')) break;
            var key = value();
            if (first ? take(':') : set.isEmpty()) {
                if (!first && !take(':')) throw new NoLiteral();
                Keys.put(map, key, value());
            } else {
                Keys.add(set, key);
            }
            first = false;
        }
        brackets--;
        return set.isEmpty() ? map : set;
    }

    private Object simple() {
        for (var word : List.of("True", "False", "None")) if (isWord(word)) return word(word);
        if (isWord("set")) {
            at += 3;
            if (!take('(') || !take(')')) throw new NoLiteral();
            return new LinkedHashSet<>();
        }
        var string = strings();
        return string != null ? string : number();
    }

    private boolean isWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length() || !Character.isUnicodeIdentifierPart(text.charAt(end)));
    }

    private Object word(String word) {
        at += word.length();
        return switch (word) {
            case "True" -> true;
            case "False" -> false;
            default -> None.NONE;
        };
    }

    private @Nullable Object strings() {
        Object value = null;
        while (true) {
            Matcher string = STRING.matcher(text).region(at, text.length());
            if (!string.lookingAt()) return value;
            boolean bytes =
                    string.group("prefix").toLowerCase(java.util.Locale.ROOT).contains("b");
            if (value instanceof Bytes != bytes && value != null) throw new NoLiteral();
            value = bytes ? Bytes.of(octets(string.group())) : unescaped(string.group(), string.group("prefix"));
            at = string.end();
            space();
        }
    }

    private static String unescaped(String literal, String prefix) {
        String quoted = literal.substring(prefix.length());
        int quotes = quoted.startsWith("'''") || quoted.startsWith("\"\"\"") ? 3 : 1;
        String inside = quoted.substring(quotes, quoted.length() - quotes);
        boolean raw = prefix.toLowerCase(java.util.Locale.ROOT).contains("r");
        if (raw || inside.indexOf('\\') < 0) return inside;
        return Backslashes.undo(inside);
    }

    private static byte[] octets(String literal) {
        int from =
                literal.indexOf('\'') < 0 || (literal.indexOf('"') >= 0 && literal.indexOf('"') < literal.indexOf('\''))
                        ? literal.indexOf('"')
                        : literal.indexOf('\'');
        String inside = unescaped(literal, literal.substring(0, from));
        if (inside.chars().anyMatch(c -> c > 0xff)) throw new NoLiteral();
        return inside.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private Object number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) throw new NoLiteral();
        String digits = number.group().replace("_", "");
        at = number.end();
        if (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) throw new NoLiteral();
        boolean prefixed = digits.length() > 1
                && digits.charAt(0) == '0'
                && Character.isLetter(digits.charAt(1))
                && "xXoObB".indexOf(digits.charAt(1)) >= 0;
        if (!prefixed && (digits.endsWith("j") || digits.endsWith("J"))) return new Unusual();
        if (!prefixed && digits.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) return Floats.parse(digits);
        return Integers.parse(digits, 0);
    }
}
