package org.hob.template.jinja;

import java.util.List;
import java.util.Set;
import org.hob.template.jinja.Token.Kind;

/** The pieces of a template, read one after the other. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekNext() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        var token = tokens.get(at);
        if (token.kind() != Kind.END) at++;
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean isKind(Kind kind) {
        return peek().kind() == kind;
    }

    boolean is(String operator) {
        return peek().is(operator);
    }

    boolean isWord(String word) {
        return peek().isWord(word);
    }

    boolean isWordOf(Set<String> words) {
        return peek().kind() == Kind.NAME && words.contains(peek().text());
    }

    boolean takeIf(String operator) {
        if (!is(operator)) return false;
        at++;
        return true;
    }

    boolean takeWordIf(String word) {
        if (!isWord(word)) return false;
        at++;
        return true;
    }

    void expect(String operator) {
        if (!takeIf(operator)) throw unexpected(operator);
    }

    void expectWord(String word) {
        if (!takeWordIf(word)) throw unexpected(word);
    }

    void expect(Kind kind) {
        if (!isKind(kind)) throw unexpected(kind.said());
        take();
    }

    String name() {
        if (!isKind(Kind.NAME)) throw unexpected("a name");
        return take().text();
    }

    Malformed unexpected(String expected) {
        return new Malformed(line(), "unexpected " + said(peek()) + " (expected: " + expected + ')');
    }

    Malformed failure(String message) {
        return new Malformed(line(), message);
    }

    private static String said(Token token) {
        return switch (token.kind()) {
            case NAME, OPERATOR, INTEGER, FLOAT -> '\'' + token.said() + '\'';
            default -> token.said();
        };
    }
}
