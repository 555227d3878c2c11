package org.hob.mqtt.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.mqtt.template.Python.Undefined;
import org.hob.mqtt.template.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads expressions, with Jinja2's order of operators. */
final class Expressions {

    private static final int DEEPEST = 64;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final Set<String> names;
    private int depth;

    Expressions(Tokens tokens, Set<String> names) {
        this.tokens = tokens;
        this.names = names;
    }

    Expr expression() {
        if (++depth > DEEPEST)
            throw new TemplateException("expression nested too deep (expected: at most " + DEEPEST + ")");
        var value = or();
        while (tokens.takeWord("if")) value = choice(value);
        depth--;
        return value;
    }

    private Expr choice(Expr then) {
        var condition = or();
        Expr otherwise = tokens.takeWord("else") ? expression() : vars -> new Undefined("the other case");
        return vars -> (Python.truth(condition.value(vars)) ? then : otherwise).value(vars);
    }

    private Expr or() {
        var left = and();
        while (tokens.takeWord("or")) {
            var one = left;
            var two = and();
            left = vars -> {
                var first = one.value(vars);
                return Python.truth(first) ? first : two.value(vars);
            };
        }
        return left;
    }

    private Expr and() {
        var left = not();
        while (tokens.takeWord("and")) {
            var one = left;
            var two = not();
            left = vars -> {
                var first = one.value(vars);
                return Python.truth(first) ? two.value(vars) : first;
            };
        }
        return left;
    }

    private Expr not() {
        int times = 0;
        while (tokens.takeWord("not")) times++;
        var value = comparison();
        if (times == 0) return value;
        boolean odd = times % 2 == 1;
        return vars -> Python.truth(value.value(vars)) != odd;
    }

    private Expr comparison() {
        var first = sum();
        var operators = new ArrayList<String>();
        var others = new ArrayList<Expr>();
        for (var operator = comparator(); !operator.isEmpty(); operator = comparator()) {
            operators.add(operator);
            others.add(sum());
        }
        return operators.isEmpty() ? first : chain(first, List.copyOf(operators), List.copyOf(others));
    }

    private String comparator() {
        if (tokens.takeWord("in")) return "in";
        if (tokens.takeWords("not", "in")) return "not in";
        var next = tokens.peek();
        return next.kind() == Kind.OPERATOR && COMPARISONS.contains(next.text())
                ? tokens.take().text()
                : "";
    }

    private static Expr chain(Expr first, List<String> operators, List<Expr> others) {
        return vars -> {
            var left = first.value(vars);
            for (int i = 0; i < operators.size(); i++) {
                var right = others.get(i).value(vars);
                if (!Arithmetic.compare(operators.get(i), left, right)) return false;
                left = right;
            }
            return true;
        };
    }

    private Expr sum() {
        var left = concatenation();
        while (isNext("+", "-")) left = calculation(tokens.take().text(), left, concatenation());
        return left;
    }

    private Expr concatenation() {
        var left = product();
        while (tokens.takeIf("~")) {
            var one = left;
            var two = product();
            left = vars -> Python.text(one.value(vars)) + Python.text(two.value(vars));
        }
        return left;
    }

    private Expr product() {
        var left = power();
        while (isNext("*", "/", "//", "%")) left = calculation(tokens.take().text(), left, power());
        return left;
    }

    private Expr power() {
        var left = signed();
        while (tokens.takeIf("**")) left = calculation("**", left, signed());
        return left;
    }

    private static Expr calculation(String operator, Expr left, Expr right) {
        return vars -> Arithmetic.calculate(operator, left.value(vars), right.value(vars));
    }

    private boolean isNext(String... operators) {
        return tokens.peek().kind() == Kind.OPERATOR
                && List.of(operators).contains(tokens.peek().text());
    }

    /** A sign binds closer than a filter: {@code -1|abs} is 1. */
    private Expr signed() {
        boolean negative = false;
        while (isNext("+", "-")) negative ^= tokens.take().text().equals("-");
        var value = postfix(primary());
        return filtered(negative ? vars -> Arithmetic.negate(value.value(vars)) : value);
    }

    private Expr primary() {
        var token = tokens.take();
        return switch (token.kind()) {
            case INTEGER, FLOAT -> constant(Parser.number(token));
            case STRING -> constant(strings(token));
            case NAME -> name(token.text());
            case OPERATOR -> bracket(token.text());
            default -> throw new TemplateException(token.text() + " (expected: a value)");
        };
    }

    private String strings(Token first) {
        var all = new StringBuilder(first.text());
        while (tokens.peek().kind() == Kind.STRING) all.append(tokens.take().text());
        return all.toString();
    }

    private static Expr constant(@Nullable Object value) {
        return vars -> value;
    }

    private Expr name(String name) {
        return switch (name) {
            case "true", "True" -> constant(true);
            case "false", "False" -> constant(false);
            case "none", "None" -> constant(null);
            case "int", "float" -> function(name);
            default -> {
                if (!names.contains(name))
                    throw new TemplateException(name + " is not known here (expected: "
                            + String.join(", ", names.stream().sorted().toList()) + ')');
                yield Parser.variable(name);
            }
        };
    }

    private Expr function(String name) {
        tokens.expect("(");
        var all = arguments();
        if (all.positional().isEmpty()) throw new TemplateException(name + "() (expected: a value)");
        return Filters.of(name, all.positional().getFirst(), all.rest());
    }

    private Expr bracket(String open) {
        return switch (open) {
            case "(" -> {
                var inner = expression();
                tokens.expect(")");
                yield inner;
            }
            case "[" -> list();
            case "{" -> map();
            default -> throw new TemplateException(open + " (expected: a value)");
        };
    }

    private Expr list() {
        var items = new ArrayList<Expr>();
        while (!tokens.takeIf("]")) {
            if (!items.isEmpty()) tokens.expect(",");
            if (tokens.takeIf("]")) break;
            items.add(expression());
        }
        return vars -> {
            var list = new ArrayList<@Nullable Object>();
            for (var item : items) list.add(item.value(vars));
            return list;
        };
    }

    private Expr map() {
        var keys = new ArrayList<Expr>();
        var values = new ArrayList<Expr>();
        while (!tokens.takeIf("}")) {
            if (!keys.isEmpty()) tokens.expect(",");
            if (tokens.takeIf("}")) break;
            keys.add(expression());
            tokens.expect(":");
            values.add(expression());
        }
        return vars -> {
            var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            for (int i = 0; i < keys.size(); i++)
                map.put(keys.get(i).value(vars), values.get(i).value(vars));
            return map;
        };
    }

    private Expr postfix(Expr start) {
        var value = start;
        while (true) {
            if (tokens.takeIf(".")) value = attribute(value, tokens.take());
            else if (tokens.takeIf("[")) value = item(value);
            else return value;
        }
    }

    private Expr attribute(Expr of, Token name) {
        if (name.kind() == Kind.INTEGER) return vars -> Items.of(of.value(vars), Parser.number(name));
        if (name.kind() != Kind.NAME) throw new TemplateException(name.text() + " (expected: a name)");
        if (tokens.takeIf("(")) return Items.call(name.text(), of, arguments());
        Items.checkAttribute(name.text());
        return vars -> Items.attribute(of.value(vars), name.text());
    }

    private Expr item(Expr of) {
        var key = expression();
        if (tokens.takeIf(":")) throw new TemplateException("slices are not known here");
        tokens.expect("]");
        return vars -> Items.of(of.value(vars), key.value(vars));
    }

    private Expr filtered(Expr start) {
        var value = start;
        while (true) {
            if (tokens.takeIf("|")) value = filter(value);
            else if (tokens.takeWord("is")) value = Items.test(value, !tokens.takeWord("not"), tokens.name());
            else return value;
        }
    }

    private Expr filter(Expr of) {
        var name = tokens.name();
        return Filters.of(name, of, tokens.takeIf("(") ? arguments() : new Arguments(List.of(), Map.of()));
    }

    /** Reads the arguments of a call, whose bracket is open. */
    private Arguments arguments() {
        var positional = new ArrayList<Expr>();
        var named = new LinkedHashMap<String, Expr>();
        boolean first = true;
        while (!tokens.takeIf(")")) {
            if (!first) tokens.expect(",");
            first = false;
            if (tokens.isKeyword()) {
                var name = tokens.name();
                tokens.expect("=");
                named.put(name, expression());
            } else if (named.isEmpty()) {
                positional.add(expression());
            } else {
                throw new TemplateException(tokens.peek().text() + " (expected: a named argument)");
            }
        }
        return new Arguments(List.copyOf(positional), Map.copyOf(named));
    }
}
