// Longer than 350 lines: one method for each level of the grammar, read from top to bottom.
package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hob.template.jinja.Expression.Attribute;
import org.hob.template.jinja.Expression.Calculation;
import org.hob.template.jinja.Expression.Call;
import org.hob.template.jinja.Expression.Choice;
import org.hob.template.jinja.Expression.Comparison;
import org.hob.template.jinja.Expression.Concatenation;
import org.hob.template.jinja.Expression.Constant;
import org.hob.template.jinja.Expression.Filtered;
import org.hob.template.jinja.Expression.Item;
import org.hob.template.jinja.Expression.Items;
import org.hob.template.jinja.Expression.Keyword;
import org.hob.template.jinja.Expression.Logic;
import org.hob.template.jinja.Expression.Name;
import org.hob.template.jinja.Expression.Not;
import org.hob.template.jinja.Expression.Pairs;
import org.hob.template.jinja.Expression.Part;
import org.hob.template.jinja.Expression.Passed;
import org.hob.template.jinja.Expression.Sign;
import org.hob.template.jinja.Expression.Tested;
import org.hob.template.jinja.Token.Kind;
import org.hob.template.python.None;
import org.jspecify.annotations.Nullable;

/** Reads expressions, with Jinja2's order of operators. */
final class Expressions {

    private static final int DEEPEST = 60;
    private static final int LONGEST = 400;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> AFTER_TEST = Set.of("else", "or", "and");

    private final Tokens tokens;
    private int depth;

    Expressions(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression expression() {
        return expression(true);
    }

    Expression expression(boolean withChoice) {
        if (++depth > DEEPEST)
            throw tokens.failure("expression nested too deep (expected: at most " + DEEPEST + " levels)");
        var value = withChoice ? choice() : or();
        depth--;
        return value;
    }

    private Expression choice() {
        var value = or();
        for (int i = 0; tokens.isWord("if"); i++) {
            checked(i, value);
            int line = tokens.take().line();
            var test = or();
            Expression otherwise = null;
            if (tokens.takeWordIf("else")) {
                if (++depth > DEEPEST) throw tokens.failure("expression nested too deep");
                otherwise = choice();
                depth--;
            }
            value = new Choice(test, value, otherwise, line);
        }
        return value;
    }

    private Expression or() {
        var left = and();
        for (int i = 0; tokens.takeWordIf("or"); i++) left = new Logic(false, checked(i, left), and());
        return left;
    }

    private Expression and() {
        var left = not();
        for (int i = 0; tokens.takeWordIf("and"); i++) left = new Logic(true, checked(i, left), not());
        return left;
    }

    private Expression not() {
        if (!tokens.takeWordIf("not")) return comparison();
        if (++depth > DEEPEST) throw tokens.failure("expression nested too deep");
        var value = new Not(not());
        depth--;
        return value;
    }

    private Expression comparison() {
        var first = sum();
        var operators = new ArrayList<String>();
        var others = new ArrayList<Expression>();
        for (var operator = comparator(); operator != null; operator = comparator()) {
            operators.add(operator);
            others.add(sum());
        }
        return operators.isEmpty() ? first : new Comparison(first, operators, others);
    }

    private @Nullable String comparator() {
        if (tokens.takeWordIf("in")) return "in";
        if (tokens.isWord("not") && tokens.peekNext().isWord("in")) {
            tokens.take();
            tokens.take();
            return "not in";
        }
        boolean is = tokens.isKind(Kind.OPERATOR)
                && COMPARISONS.contains(tokens.peek().text());
        return is ? tokens.take().text() : null;
    }

    private Expression sum() {
        return chain(this::concatenation, Set.of("+", "-"));
    }

    private Expression concatenation() {
        var parts = new ArrayList<>(List.of(product()));
        while (tokens.takeIf("~")) parts.add(product());
        return parts.size() == 1 ? parts.getFirst() : new Concatenation(parts);
    }

    private Expression product() {
        return chain(() -> chain(() -> unary(true), Set.of("**")), Set.of("*", "/", "//", "%"));
    }

    private Expression chain(Supplier<Expression> part, Set<String> operators) {
        var left = part.get();
        for (int i = 0;
                tokens.isKind(Kind.OPERATOR) && operators.contains(tokens.peek().text());
                i++) left = new Calculation(tokens.take().text(), checked(i, left), part.get());
        return left;
    }

    /** Each link of a chain is within the next one. */
    private Expression checked(int links, Expression chain) {
        if (links > LONGEST)
            throw tokens.failure("expression nested too deep (expected: chains of at most " + LONGEST + ')');
        return chain;
    }

    /** Reads a value with its sign; a filter belongs to all of it. */
    private Expression unary(boolean withFilter) {
        Expression value;
        if (tokens.is("-") || tokens.is("+")) {
            if (++depth > DEEPEST) throw tokens.failure("expression nested too deep");
            value = new Sign(tokens.take().text().equals("-"), unary(false));
            depth--;
        } else {
            value = primary();
        }
        value = postfix(value);
        return withFilter ? filtered(value) : value;
    }

    private Expression primary() {
        return switch (tokens.peek().kind()) {
            case NAME -> named(tokens.take().text());
            case STRING -> {
                var text = new StringBuilder();
                while (tokens.isKind(Kind.STRING)) text.append(tokens.take().text());
                yield new Constant(text.toString());
            }
            case INTEGER, FLOAT -> new Constant(tokens.take().value());
            default -> enclosed();
        };
    }

    private static Expression named(String word) {
        return switch (word) {
            case "true", "True" -> new Constant(true);
            case "false", "False" -> new Constant(false);
            case "none", "None" -> new Constant(None.NONE);
            default -> new Name(word);
        };
    }

    private Expression enclosed() {
        if (tokens.takeIf("(")) {
            var inside = tuple(true, true, Set.of());
            tokens.expect(")");
            return inside;
        }
        if (tokens.takeIf("[")) return new Items(false, list("]"));
        if (tokens.takeIf("{")) return pairs();
        throw tokens.unexpected("a value");
    }

    /** Reads one value, or several with commas, which are a tuple. */
    Expression tuple(boolean withChoice, boolean inBrackets, Set<String> end) {
        var items = new ArrayList<Expression>();
        boolean isTuple = false;
        while (!isTupleEnd(end)) {
            items.add(expression(withChoice));
            if (!tokens.takeIf(",")) break;
            isTuple = true;
        }
        if (!isTuple && items.size() == 1) return items.getFirst();
        if (items.isEmpty() && !inBrackets) throw tokens.unexpected("an expression");
        return new Items(true, items);
    }

    private boolean isTupleEnd(Set<String> end) {
        return tokens.isKind(Kind.PRINT_END) || tokens.isKind(Kind.BLOCK_END) || tokens.is(")") || tokens.isWordOf(end);
    }

    private List<Expression> list(String end) {
        var items = new ArrayList<Expression>();
        while (!tokens.is(end)) {
            if (!items.isEmpty()) tokens.expect(",");
            if (tokens.is(end)) break;
            items.add(expression());
        }
        tokens.expect(end);
        return items;
    }

    private Expression pairs() {
        var keys = new ArrayList<Expression>();
        var values = new ArrayList<Expression>();
        while (!tokens.is("}")) {
            if (!keys.isEmpty()) tokens.expect(",");
            if (tokens.is("}")) break;
            keys.add(expression());
            tokens.expect(":");
            values.add(expression());
        }
        tokens.expect("}");
        return new Pairs(keys, values);
    }

    private Expression postfix(Expression of) {
        var value = of;
        for (int i = 0; ; i++) {
            checked(i, value);
            if (tokens.is(".") || tokens.is("[")) value = subscript(value);
            else if (tokens.is("(")) value = new Call(value, passed());
            else return value;
        }
    }

    private Expression filtered(Expression of) {
        var value = of;
        for (int i = 0; ; i++) {
            checked(i, value);
            if (tokens.is("|")) value = filter(value);
            else if (tokens.isWord("is")) value = test(value);
            else if (tokens.is("(")) value = new Call(value, passed());
            else return value;
        }
    }

    private Expression subscript(Expression of) {
        if (tokens.takeIf(".")) {
            var token = tokens.take();
            if (token.kind() == Kind.NAME) return new Attribute(of, token.text());
            if (token.kind() != Kind.INTEGER) throw new Malformed(token.line(), "expected name or number");
            return new Item(of, new Constant(token.value()));
        }
        tokens.expect("[");
        var keys = new ArrayList<Expression>();
        while (!tokens.is("]")) {
            if (!keys.isEmpty()) tokens.expect(",");
            keys.add(key());
        }
        tokens.expect("]");
        return new Item(of, keys.size() == 1 ? keys.getFirst() : new Items(true, keys));
    }

    private Expression key() {
        Expression start = null;
        if (!tokens.is(":")) {
            start = expression();
            if (!tokens.is(":")) return start;
        }
        tokens.expect(":");
        Expression stop = isPartEnd() || tokens.is(":") ? null : expression();
        Expression step = null;
        if (tokens.takeIf(":")) step = isPartEnd() ? null : expression();
        return new Part(start, stop, step);
    }

    private boolean isPartEnd() {
        return tokens.is("]") || tokens.is(",");
    }

    Passed passed() {
        tokens.expect("(");
        var positional = new ArrayList<Expression>();
        var named = new ArrayList<Keyword>();
        Expression rest = null;
        Expression more = null;
        boolean first = true;
        while (!tokens.is(")")) {
            if (!first) tokens.expect(",");
            if (!first && tokens.is(")")) break;
            first = false;
            boolean keyword = tokens.isKind(Kind.NAME) && tokens.peekNext().is("=");
            boolean right = more == null
                    && (keyword || rest == null)
                    && (keyword || tokens.is("**") || tokens.is("*") || named.isEmpty());
            if (!right) throw tokens.failure("invalid syntax for function call expression");
            if (tokens.takeIf("*")) rest = expression();
            else if (tokens.takeIf("**")) more = expression();
            else if (keyword) {
                String name = tokens.name();
                tokens.expect("=");
                if (named.stream().anyMatch(other -> other.name().equals(name)))
                    throw tokens.failure("keyword argument repeated: " + name);
                named.add(new Keyword(name, expression()));
            } else positional.add(expression());
        }
        tokens.expect(")");
        return new Passed(positional, named, rest, more);
    }

    /** Reads the filters that follow. */
    private Expression filter(Expression of) {
        var value = of;
        for (int i = 0; tokens.takeIf("|"); i++) value = filterCall(checked(i, value));
        return value;
    }

    /** Reads filters without a bar before the first. */
    Filtered blockFilter(@Nullable Expression of) {
        var filter = filterCall(of);
        while (tokens.takeIf("|")) filter = filterCall(filter);
        return filter;
    }

    private Filtered filterCall(@Nullable Expression of) {
        int line = tokens.line();
        String name = dottedName();
        return new Filtered(of, name, tokens.is("(") ? passed() : Passed.NOTHING, line);
    }

    private String dottedName() {
        var name = new StringBuilder(tokens.name());
        while (tokens.takeIf(".")) name.append('.').append(tokens.name());
        return name.toString();
    }

    private Expression test(Expression of) {
        int line = tokens.take().line();
        boolean negated = tokens.takeWordIf("not");
        String name = dottedName();
        var passed = Passed.NOTHING;
        if (tokens.is("(")) passed = passed();
        else if (isTestArgument()) {
            if (tokens.isWord("is")) throw tokens.failure("You cannot chain multiple tests with is");
            passed = new Passed(List.of(postfix(primary())), List.of(), null, null);
        }
        var test = new Tested(of, name, passed, line);
        return negated ? new Not(test) : test;
    }

    private boolean isTestArgument() {
        return switch (tokens.peek().kind()) {
            case NAME -> !tokens.isWordOf(AFTER_TEST);
            case STRING, INTEGER, FLOAT -> true;
            default -> tokens.is("[") || tokens.is("{");
        };
    }
}
