package org.hob.mqtt.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hob.mqtt.template.Token.Kind;

/** Cuts a template into tokens, as Jinja2 does with its own settings. */
final class Lexer {

    private static final int LONGEST = 16_384;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+"
                    + "|(?<float>\\d+(_\\d+)*(\\.\\d+(_\\d+)*([eE][+-]?\\d+)?|[eE][+-]?\\d+))"
                    + "|(?<integer>\\d+(_\\d+)*)"
                    + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
                    + "|(?<string>'([^'\\\\]|\\\\.)*+'|\"([^\"\\\\]|\\\\.)*+\")"
                    + "|(?<operator>==|!=|<=|>=|//|\\*\\*|[-+*/%~<>=()\\[\\]{}.,:|])",
            Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", Pattern.DOTALL);

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean trimNext;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> cut(String source) {
        if (source.length() > LONGEST)
            throw new TemplateException(
                    "template of " + source.length() + " characters (expected: at most " + LONGEST + ")");
        return new Lexer(source.endsWith("\n") ? source.substring(0, source.length() - 1) : source).cut();
    }

    private List<Token> cut() {
        while (at < source.length()) {
            int tag = nextTag();
            data(tag);
            if (tag == source.length()) break;
            switch (source.charAt(tag + 1)) {
                case '#' -> comment(tag);
                case '{' -> tag(tag, Kind.PRINT, "}}");
                default -> tag(tag, Kind.STATEMENT, "%}");
            }
        }
        tokens.add(new Token(Kind.END, "the end"));
        return tokens;
    }

    private int nextTag() {
        for (int i = source.indexOf('{', at); i >= 0 && i + 1 < source.length(); i = source.indexOf('{', i + 1)) {
            char next = source.charAt(i + 1);
            if (next == '{' || next == '%' || next == '#') return i;
        }
        return source.length();
    }

    private void data(int end) {
        String text = source.substring(at, end);
        if (trimNext) text = text.stripLeading();
        if (end + 2 < source.length() && source.charAt(end + 2) == '-') text = text.stripTrailing();
        if (!text.isEmpty()) tokens.add(new Token(Kind.DATA, text));
        trimNext = false;
    }

    private void comment(int start) {
        int end = source.indexOf("#}", start + 2);
        if (end < 0) throw new TemplateException("{# without #}");
        trimNext = source.charAt(end - 1) == '-';
        at = end + 2;
    }

    private void tag(int start, Kind kind, String close) {
        tokens.add(new Token(kind, source.substring(start, start + 2)));
        at = start + 2;
        if (at < source.length() && (source.charAt(at) == '-' || source.charAt(at) == '+')) at++;
        int braces = 0;
        while (true) {
            if (braces == 0 && source.startsWith(close, at)) break;
            if (braces == 0 && source.startsWith('-' + close, at)) {
                trimNext = true;
                at++;
                break;
            }
            if (at >= source.length())
                throw new TemplateException(source.substring(start, start + 2) + " without " + close);
            braces += token();
        }
        tokens.add(new Token(Kind.CLOSE, close));
        at += 2;
    }

    /** Adds the next token, and returns how it changes the depth of braces. */
    private int token() {
        var next = TOKEN.matcher(source).region(at, source.length());
        if (!next.lookingAt()) throw new TemplateException("character " + source.charAt(at));
        at = next.end();
        for (var kind : List.of(Kind.FLOAT, Kind.INTEGER, Kind.NAME, Kind.OPERATOR)) {
            String text = next.group(kind.name().toLowerCase(Locale.ROOT));
            if (text == null) continue;
            tokens.add(new Token(kind, kind == Kind.NAME ? text : text.replace("_", "")));
            return text.equals("{") ? 1 : text.equals("}") ? -1 : 0;
        }
        String string = next.group("string");
        if (string != null) tokens.add(new Token(Kind.STRING, meaning(string.substring(1, string.length() - 1))));
        return 0;
    }

    private static String meaning(String raw) {
        return raw.indexOf('\\') < 0 ? raw : ESCAPE.matcher(raw).replaceAll(Lexer::escaped);
    }

    private static String escaped(MatchResult escape) {
        String of = escape.group(1);
        return Matcher.quoteReplacement(
                switch (of.charAt(0)) {
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case 'r' -> "\r";
                    case '\n' -> "";
                    case '\\', '\'', '"' -> of;
                    case 'u', 'x' -> {
                        if (of.length() == 1) throw new TemplateException("escape \\" + of);
                        yield Character.toString((char) Integer.parseInt(of.substring(1), 16));
                    }
                    default ->
                        throw new TemplateException(
                                "escape \\" + of + " (expected: one of \\n \\t \\r \\\\ \\' \\\" \\x \\u)");
                });
    }
}
