package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hob.template.jinja.Expression.Call;
import org.hob.template.jinja.Expression.Constant;
import org.hob.template.jinja.Expression.Filtered;
import org.hob.template.jinja.Expression.Items;
import org.hob.template.jinja.Expression.Name;
import org.hob.template.jinja.Expression.NamespaceItem;
import org.hob.template.jinja.Statement.Alias;
import org.hob.template.jinja.Statement.Output;
import org.hob.template.jinja.Statement.Parameters;
import org.hob.template.jinja.Token.Kind;

/** Reads the statements of a template. */
final class Parser {

    private static final int DEEPEST = 40;
    private static final Set<String> CONSTANTS = Set.of("true", "false", "none", "True", "False", "None");

    private final Tokens tokens;
    private final Expressions expressions;
    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        expressions = new Expressions(tokens);
    }

    static List<Statement> parse(String source) {
        var parser = new Parser(new Tokens(Lexer.cut(source)));
        return parser.statements(Set.of());
    }

    /** Reads up to one of these words, which is not taken. */
    private List<Statement> statements(Set<String> until) {
        if (++depth > DEEPEST)
            throw tokens.failure("statements nested too deep (expected: at most " + DEEPEST + " levels)");
        var statements = new ArrayList<Statement>();
        var printed = new ArrayList<Expression>();
        int line = tokens.line();
        while (true) {
            if (printed.isEmpty()) line = tokens.line();
            if (tokens.isKind(Kind.DATA)) {
                printed.add(new Constant(tokens.take().text()));
            } else if (tokens.isKind(Kind.PRINT)) {
                tokens.take();
                printed.add(expressions.tuple(true, false, Set.of()));
                tokens.expect(Kind.PRINT_END);
            } else {
                if (!printed.isEmpty()) statements.add(new Output(List.copyOf(printed), line));
                printed.clear();
                if (tokens.isKind(Kind.END)) {
                    if (!until.isEmpty()) throw tokens.unexpected(String.join(" or ", until));
                    break;
                }
                tokens.expect(Kind.BLOCK);
                if (tokens.isWordOf(until)) break;
                statements.add(statement());
                tokens.expect(Kind.BLOCK_END);
            }
        }
        depth--;
        return statements;
    }

    /** Reads a body from the end of its tag, up to the word that ends it, which is taken. */
    private List<Statement> body(String end) {
        var body = branch(Set.of(end));
        tokens.take();
        return body;
    }

    private List<Statement> branch(Set<String> until) {
        tokens.takeIf(":");
        tokens.expect(Kind.BLOCK_END);
        return statements(until);
    }

    private Statement statement() {
        var token = tokens.peek();
        if (token.kind() != Kind.NAME) throw tokens.unexpected("the name of a tag");
        tokens.take();
        int line = token.line();
        return switch (token.text()) {
            case "for" -> loop(line);
            case "if" -> choice(line);
            case "set" -> assignment(line);
            case "macro" -> macro(line);
            case "call" -> call(line);
            case "filter" -> new Statement.FilterBlock(expressions.blockFilter(null), body("endfilter"), line);
            case "with" -> with(line);
            case "include" -> include(line);
            case "import" -> importAll(line);
            case "from" -> importSome(line);
            case "print" -> new Output(List.of(expressions.tuple(true, false, Set.of())), line);
            case "do" -> new Statement.Do(expressions.tuple(true, false, Set.of()), line);
            case "break" -> new Statement.Break(line);
            case "continue" -> new Statement.Continue(line);
            case "block" -> block(line);
            case "extends" -> new Statement.Extends(expressions.expression(), line);
            case "autoescape" -> throw new Malformed(line, "autoescape is not supported (expected: the filter escape)");
            default -> throw new Malformed(line, "unknown tag " + '\'' + token.text() + '\'');
        };
    }

    private Statement loop(int line) {
        var target = target(true, false, Set.of("in"));
        if (isLoop(target)) throw new Malformed(line, "Can't assign to special loop variable in for-loop target");
        tokens.expectWord("in");
        var items = expressions.tuple(false, false, Set.of("recursive"));
        var test = tokens.takeWordIf("if") ? expressions.expression() : null;
        boolean recursive = tokens.takeWordIf("recursive");
        var body = branch(Set.of("endfor", "else"));
        List<Statement> otherwise = tokens.take().text().equals("endfor") ? List.of() : body("endfor");
        return new Statement.For(target, items, test, recursive, body, otherwise, line);
    }

    static boolean isLoop(Expression target) {
        return switch (target) {
            case Name name -> name.name().equals("loop");
            case Items items -> items.items().stream().anyMatch(Parser::isLoop);
            default -> false;
        };
    }

    private Statement choice(int line) {
        var test = expressions.tuple(false, false, Set.of());
        var then = branch(Set.of("elif", "else", "endif"));
        var elifs = new ArrayList<Statement.If>();
        while (tokens.isWord("elif")) {
            int at = tokens.take().line();
            var other = expressions.tuple(false, false, Set.of());
            elifs.add(new Statement.If(other, branch(Set.of("elif", "else", "endif")), List.of(), List.of(), at));
        }
        List<Statement> otherwise = tokens.take().text().equals("else") ? body("endif") : List.of();
        return new Statement.If(test, then, elifs, otherwise, line);
    }

    private Statement assignment(int line) {
        var target = target(true, true, Set.of());
        if (tokens.takeIf("=")) return new Statement.Assign(target, expressions.tuple(true, false, Set.of()), line);
        Filtered filter = null;
        if (tokens.takeIf("|")) filter = expressions.blockFilter(null);
        return new Statement.AssignBlock(target, filter, body("endset"), line);
    }

    private Expression target(boolean withTuple, boolean withNamespace, Set<String> end) {
        if (withNamespace && tokens.isKind(Kind.NAME) && tokens.peekNext().is(".")) {
            String name = tokens.name();
            tokens.take();
            return new NamespaceItem(name, tokens.name());
        }
        var target = withTuple ? targets(end) : name();
        check(target);
        return target;
    }

    private Expression targets(Set<String> end) {
        var items = new ArrayList<Expression>();
        boolean isTuple = false;
        while (!tokens.isKind(Kind.BLOCK_END)
                && !tokens.isKind(Kind.PRINT_END)
                && !tokens.is(")")
                && !tokens.isWordOf(end)) {
            items.add(tokens.is("(") ? bracketed() : name());
            if (!tokens.takeIf(",")) break;
            isTuple = true;
        }
        if (items.isEmpty()) throw tokens.unexpected("a name");
        return isTuple ? new Items(true, items) : items.getFirst();
    }

    private Expression bracketed() {
        tokens.expect("(");
        var inside = targets(Set.of());
        tokens.expect(")");
        return inside;
    }

    private Expression name() {
        return new Name(tokens.name());
    }

    private void check(Expression target) {
        switch (target) {
            case Name name
            when CONSTANTS.contains(name.name()) -> throw tokens.failure("can't assign to '" + name.name() + '\'');
            case Items items -> items.items().forEach(this::check);
            default -> {}
        }
    }

    private Statement macro(int line) {
        var name = target(false, false, Set.of());
        var parameters = parameters();
        return new Statement.Macro(((Name) name).name(), parameters, body("endmacro"), line);
    }

    private Statement call(int line) {
        var parameters = tokens.is("(") ? parameters() : new Parameters(List.of(), List.of());
        if (!(expressions.expression() instanceof Call call)) throw tokens.failure("expected call");
        return new Statement.CallBlock(call, parameters, body("endcall"), line);
    }

    private Parameters parameters() {
        tokens.expect("(");
        var names = new ArrayList<String>();
        var defaults = new ArrayList<Expression>();
        while (!tokens.is(")")) {
            if (!names.isEmpty()) tokens.expect(",");
            var name = ((Name) target(false, false, Set.of())).name();
            if (names.contains(name)) throw tokens.failure("duplicate argument '" + name + "' in macro definition");
            names.add(name);
            if (tokens.takeIf("=")) defaults.add(expressions.expression());
            else if (!defaults.isEmpty()) throw tokens.failure("non-default argument follows default argument");
        }
        tokens.expect(")");
        return new Parameters(names, defaults);
    }

    private Statement with(int line) {
        var targets = new ArrayList<Expression>();
        var values = new ArrayList<Expression>();
        while (!tokens.isKind(Kind.BLOCK_END)) {
            if (!targets.isEmpty()) tokens.expect(",");
            targets.add(target(true, false, Set.of()));
            tokens.expect("=");
            values.add(expressions.expression());
        }
        return new Statement.With(targets, values, body("endwith"), line);
    }

    private Statement include(int line) {
        var template = expressions.expression();
        boolean ignores = tokens.isWord("ignore") && tokens.peekNext().isWord("missing");
        if (ignores) {
            tokens.take();
            tokens.take();
        }
        return new Statement.Include(template, ignores, context(true), line);
    }

    private boolean context(boolean usual) {
        boolean said = (tokens.isWord("with") || tokens.isWord("without"))
                && tokens.peekNext().isWord("context");
        if (!said) return usual;
        boolean with = tokens.take().text().equals("with");
        tokens.take();
        return with;
    }

    private Statement importAll(int line) {
        var template = expressions.expression();
        tokens.expectWord("as");
        var name = ((Name) target(false, false, Set.of())).name();
        return new Statement.Import(template, name, context(false), line);
    }

    private Statement importSome(int line) {
        var template = expressions.expression();
        tokens.expectWord("import");
        var names = new ArrayList<Alias>();
        boolean context = false;
        while (true) {
            boolean said = (tokens.isWord("with") || tokens.isWord("without"))
                    && tokens.peekNext().isWord("context");
            if (said && !names.isEmpty()) {
                context = context(false);
                break;
            }
            var name = ((Name) target(false, false, Set.of())).name();
            if (name.startsWith("_")) throw tokens.failure("names starting with an underline can not be imported");
            names.add(new Alias(name, tokens.takeWordIf("as") ? ((Name) target(false, false, Set.of())).name() : name));
            said = (tokens.isWord("with") || tokens.isWord("without"))
                    && tokens.peekNext().isWord("context");
            if (said) {
                context = context(false);
                break;
            }
            if (!tokens.takeIf(",")) break;
            if (tokens.isKind(Kind.BLOCK_END)) break;
        }
        if (names.isEmpty()) throw tokens.unexpected("a name");
        return new Statement.FromImport(template, names, context, line);
    }

    private Statement block(int line) {
        String name = tokens.name();
        boolean scoped = tokens.takeWordIf("scoped");
        boolean required = tokens.takeWordIf("required");
        var body = branch(Set.of("endblock"));
        tokens.take();
        tokens.takeWordIf(name);
        return new Statement.Block(name, body, scoped, required, line);
    }
}
