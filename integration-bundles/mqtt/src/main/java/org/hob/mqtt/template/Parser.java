package org.hob.mqtt.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.mqtt.template.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a template: text, {@code {{ … }}}, {@code if} and {@code set}. */
final class Parser {

    private static final int LONGEST_RESULT = 1_000_000;

    /** A part of a template that writes something. */
    private interface Part {
        void write(Variables names, StringBuilder to);
    }

    private final Tokens tokens;
    private final Set<String> names;

    private Parser(Tokens tokens, Set<String> names) {
        this.tokens = tokens;
        this.names = names;
    }

    static ValueTemplate parse(String source, Set<String> names) {
        var parser = new Parser(new Tokens(Lexer.cut(source)), new HashSet<>(names));
        var whole = parser.parts(Set.of());
        return variables -> render(whole, variables);
    }

    private static String render(Part whole, Map<String, ? extends @Nullable Object> variables) {
        var text = new StringBuilder();
        whole.write(new Variables(variables), text);
        return text.toString();
    }

    /** Reads up to one of these statements, whose name is read too. */
    private Part parts(Set<String> until) {
        var parts = new ArrayList<Part>();
        while (true) {
            var token = tokens.take();
            switch (token.kind()) {
                case DATA -> parts.add((vars, to) -> to.append(token.text()));
                case PRINT -> parts.add(print());
                case STATEMENT -> {
                    if (until.contains(tokens.peek().text())) return sequence(parts);
                    parts.add(statement());
                }
                default -> {
                    if (!until.isEmpty()) throw new TemplateException("the end without " + String.join(" or ", until));
                    return sequence(parts);
                }
            }
        }
    }

    private static Part sequence(List<Part> parts) {
        var all = List.copyOf(parts);
        return (vars, to) -> all.forEach(part -> part.write(vars, to));
    }

    private Part print() {
        var value = expression();
        tokens.close();
        return (vars, to) -> {
            to.append(Python.text(value.value(vars)));
            if (to.length() > LONGEST_RESULT) throw new TemplateException("result too long");
        };
    }

    private Part statement() {
        var name = tokens.take().text();
        return switch (name) {
            case "if" -> choice();
            case "set" -> assignment();
            default -> throw new TemplateException("statement " + name + " is not known here (expected: if or set)");
        };
    }

    private Part choice() {
        var condition = expression();
        tokens.close();
        var then = parts(Set.of("elif", "else", "endif"));
        var otherwise = rest();
        return (vars, to) -> (Python.truth(condition.value(vars)) ? then : otherwise).write(vars, to);
    }

    private Part rest() {
        var name = tokens.take().text();
        if (name.equals("elif")) return choice();
        tokens.close();
        if (name.equals("endif")) return sequence(List.of());
        var otherwise = parts(Set.of("endif"));
        tokens.take();
        tokens.close();
        return otherwise;
    }

    private Part assignment() {
        var name = tokens.name();
        tokens.expect("=");
        var value = expression();
        tokens.close();
        names.add(name);
        return (vars, to) -> vars.set(name, value.value(vars));
    }

    private Expr expression() {
        return new Expressions(tokens, names).expression();
    }

    /** The value of a literal number. */
    static Object number(Token token) {
        if (token.kind() == Kind.FLOAT) return Double.valueOf(token.text());
        var whole = new BigInteger(token.text());
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }

    /** Looks a variable up. */
    static Expr variable(String name) {
        return vars -> vars.get(name);
    }
}
