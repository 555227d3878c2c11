package org.hob.mqtt.template;

import java.util.List;
import org.hob.mqtt.template.Token.Kind;

/** The tokens of a template, read one after the other. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        var token = tokens.get(at);
        if (token.kind() != Kind.END) at++;
        return token;
    }

    /** Takes the next one if it is that operator. */
    boolean takeIf(String operator) {
        if (!peek().is(Kind.OPERATOR, operator)) return false;
        at++;
        return true;
    }

    /** Takes the next one if it is that word. */
    boolean takeWord(String word) {
        if (!peek().is(Kind.NAME, word)) return false;
        at++;
        return true;
    }

    /** Takes the next two if they are these words. */
    boolean takeWords(String first, String second) {
        if (!peek().is(Kind.NAME, first) || !tokens.get(at + 1).is(Kind.NAME, second)) return false;
        at += 2;
        return true;
    }

    /** Returns whether the next two are a name and =, as in a call. */
    boolean isKeyword() {
        return peek().kind() == Kind.NAME && tokens.get(at + 1).is(Kind.OPERATOR, "=");
    }

    void expect(String operator) {
        if (!takeIf(operator)) throw new TemplateException(peek().text() + " (expected: " + operator + ')');
    }

    String name() {
        var token = take();
        if (token.kind() != Kind.NAME) throw new TemplateException(token.text() + " (expected: a name)");
        return token.text();
    }

    void close() {
        var token = take();
        if (token.kind() != Kind.CLOSE) throw new TemplateException(token.text() + " (expected: the end of the tag)");
    }
}
