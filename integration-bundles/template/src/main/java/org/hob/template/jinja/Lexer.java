package org.hob.template.jinja;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hob.template.jinja.Token.Kind;
import org.hob.template.python.Backslashes;
import org.hob.template.python.Floats;
import org.hob.template.python.Integers;
import org.hob.template.python.Raised;
import org.hob.template.python.Strings;

/** Cuts a template into pieces, as Jinja2 does without any of its options. */
final class Lexer {

    private static final Pattern RAW = Pattern.compile("\\{%([-+]?)\\s*raw\\s*(?:-%}\\s*|%})");
    private static final Pattern END_RAW = Pattern.compile("\\{%([-+]?)\\s*endraw\\s*(?:\\+%}|-%}\\s*|%})");
    private static final Pattern COMMENT_END = Pattern.compile("(?:\\+#}|-#}\\s*|#})");
    private static final Pattern BLOCK_END = Pattern.compile("(?:\\+%}|-%}\\s*|%})");
    private static final Pattern PRINT_END = Pattern.compile("-}}\\s*|}}");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FLOAT = Pattern.compile(
            "(?<!\\.)(?:\\d+_)*\\d+(?:(?:\\.(?:\\d+_)*\\d+)?e[+\\-]?(?:\\d+_)*\\d+|\\.(?:\\d+_)*\\d+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTEGER = Pattern.compile(
            "0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\\da-f])+|[1-9](?:_?\\d)*|0(?:_?0)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[\\w·]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STRING =
            Pattern.compile("'([^'\\\\]*(?:\\\\.[^'\\\\]*)*)'|\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"", Pattern.DOTALL);
    private static final List<String> OPERATORS = List.of(
            "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}", ">", "<",
            "=", ".", ":", "|", ",", ";");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineAt;

    private Lexer(String source) {
        this.source = source;
    }

    /** Returns the pieces; one line's end at the end of the template does not count. */
    static List<Token> cut(String template) {
        String source = template.replace("\r\n", "\n").replace('\r', '\n');
        if (source.endsWith("\n")) source = source.substring(0, source.length() - 1);
        var lexer = new Lexer(source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < source.length()) {
            int tag = nextTag();
            if (tag < 0) {
                data(source.substring(at));
                at = source.length();
                break;
            }
            String before = source.substring(at, tag);
            var raw = matcher(RAW, tag);
            boolean isRaw = source.charAt(tag + 1) == '%' && raw.lookingAt();
            char mark = tag + 2 < source.length() ? source.charAt(tag + 2) : 0;
            if (isRaw) mark = raw.group(1).isEmpty() ? 0 : raw.group(1).charAt(0);
            data(mark == '-' ? Strings.strip("x" + before).substring(1) : before);
            at = isRaw ? raw.end() : tag + (mark == '-' || mark == '+' ? 3 : 2);
            if (isRaw) raw(tag);
            else if (source.charAt(tag + 1) == '#') comment(tag);
            else if (source.charAt(tag + 1) == '%') expression(tag, Kind.BLOCK, Kind.BLOCK_END, BLOCK_END);
            else expression(tag, Kind.PRINT, Kind.PRINT_END, PRINT_END);
        }
        token(Kind.END, "", at);
    }

    private int nextTag() {
        for (int i = source.indexOf('{', at); i >= 0 && i + 1 < source.length(); i = source.indexOf('{', i + 1)) {
            char c = source.charAt(i + 1);
            if (c == '{' || c == '%' || c == '#') return i;
        }
        return -1;
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(source).useTransparentBounds(true).region(from, source.length());
    }

    private void data(String text) {
        if (!text.isEmpty()) token(Kind.DATA, text, at);
    }

    private void token(Kind kind, String text, int from) {
        token(kind, text, text, from);
    }

    private void token(Kind kind, String text, Object value, int from) {
        tokens.add(new Token(kind, text, value, lineOf(from)));
    }

    private int lineOf(int offset) {
        for (; lineAt < offset; lineAt++) if (source.charAt(lineAt) == '\n') line++;
        return line;
    }

    private void raw(int from) {
        var end = matcher(END_RAW, at);
        if (at == source.length()) return;
        if (!end.find()) throw new Malformed(lineOf(from), "Missing end of raw directive (expected: {% endraw %})");
        String text = source.substring(at, end.start());
        data(end.group(1).equals("-") ? Strings.strip("x" + text).substring(1) : text);
        at = end.end();
    }

    private void comment(int from) {
        var end = matcher(COMMENT_END, at);
        if (at == source.length()) return;
        if (!end.find()) throw new Malformed(lineOf(from), "Missing end of comment tag (expected: #})");
        at = end.end();
    }

    private void expression(int from, Kind begin, Kind end, Pattern close) {
        token(begin, "", from);
        Deque<Character> open = new ArrayDeque<>();
        while (at < source.length()) {
            var closing = matcher(close, at);
            if (open.isEmpty() && closing.lookingAt()) {
                token(end, "", at);
                at = closing.end();
                return;
            }
            if (!one(open))
                throw new Malformed(
                        lineOf(at), "unexpected char '" + Character.toString(source.codePointAt(at)) + '\'');
        }
    }

    private boolean one(Deque<Character> open) {
        var space = matcher(SPACE, at);
        if (space.lookingAt()) {
            at = space.end();
            return true;
        }
        return number() || name() || string() || operator(open);
    }

    private boolean number() {
        char first = source.charAt(at);
        if (first < '0' || first > '9') return false;
        var real = matcher(FLOAT, at);
        if (real.lookingAt()) {
            token(Kind.FLOAT, real.group(), Floats.parse(real.group().replace("_", "")), at);
            at = real.end();
            return true;
        }
        var whole = matcher(INTEGER, at);
        if (!whole.lookingAt()) return false;
        token(Kind.INTEGER, whole.group(), Integers.parse(whole.group().replace("_", ""), 0), at);
        at = whole.end();
        return true;
    }

    private boolean name() {
        var name = matcher(NAME, at);
        if (!name.lookingAt()) return false;
        int first = name.group().codePointAt(0);
        if (first != '_' && !Character.isUnicodeIdentifierStart(first))
            throw new Malformed(lineOf(at), "Invalid character in identifier");
        token(Kind.NAME, name.group(), at);
        at = name.end();
        return true;
    }

    private boolean string() {
        var string = matcher(STRING, at);
        if (!string.lookingAt()) return false;
        String inside = string.group(1) != null ? string.group(1) : string.group(2);
        try {
            token(Kind.STRING, Backslashes.undo(inside), at);
        } catch (Raised malformed) {
            throw new Malformed(lineOf(at), String.valueOf(malformed.getMessage()));
        }
        at = string.end();
        return true;
    }

    private boolean operator(Deque<Character> open) {
        for (var operator : OPERATORS) {
            if (!source.startsWith(operator, at)) continue;
            char c = operator.charAt(0);
            if ("([{".indexOf(c) >= 0) open.push(c);
            if (")]}".indexOf(c) >= 0) close(open, c);
            token(Kind.OPERATOR, operator, at);
            at += operator.length();
            return true;
        }
        return false;
    }

    private void close(Deque<Character> open, char c) {
        if (open.isEmpty()) throw new Malformed(lineOf(at), "unexpected '" + c + '\'');
        char expected = ")]}".charAt("([{".indexOf(open.pop()));
        if (c != expected) throw new Malformed(lineOf(at), "unexpected '" + c + "' (expected: " + expected + ')');
    }
}
