// Longer than 350 lines: one method for each kind of statement, which share the four values of the record.
package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.template.jinja.Code.End;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Makes closures of statements.
 *
 * @param top whether this is the top of a template, so that others see what is set here
 * @param soft whether a filter or test that is not known is told only when it is used
 * @param inLoop whether there is a loop to break
 * @param captured whether what is printed here goes elsewhere than to the text of the template
 */
record StatementMaker(Program.Making making, Scope scope, boolean top, boolean soft, boolean inLoop, boolean captured) {

    private static final Set<String> OF_MACROS = Set.of("caller", "kwargs", "varargs");

    private ExprMaker expressions() {
        return new ExprMaker(making.language(), scope, soft);
    }

    private Expr expr(Expression expression) {
        return expressions().of(expression);
    }

    private StatementMaker within(Scope inner, boolean loop) {
        return new StatementMaker(making, inner, false, false, loop, captured);
    }

    private StatementMaker capturing(Scope inner, boolean loop) {
        return new StatementMaker(making, inner, false, false, loop, true);
    }

    private StatementMaker soften() {
        return new StatementMaker(making, scope, top, true, inLoop, captured);
    }

    Code all(List<Statement> statements) {
        var codes = statements.stream().map(this::one).toArray(Code[]::new);
        if (codes.length == 1) return codes[0];
        return frame -> {
            for (var code : codes) {
                var end = code.run(frame);
                if (end != End.NORMAL) return end;
            }
            return End.NORMAL;
        };
    }

    private Code one(Statement statement) {
        int line = statement.line();
        return switch (statement) {
            case Statement.Output output -> output(output);
            case Statement.For loop -> numbered(line, loop.recursive() ? recursive(loop) : loop(loop));
            case Statement.If choice -> choice(choice);
            case Statement.Macro macro -> macro(macro);
            case Statement.CallBlock block -> numbered(line, call(block));
            case Statement.FilterBlock block -> numbered(line, filter(block));
            case Statement.With with -> numbered(line, with(with));
            case Statement.Assign assign -> numbered(line, assign(assign));
            case Statement.AssignBlock block -> numbered(line, assign(block));
            case Statement.Include include -> numbered(line, include(include));
            case Statement.Import all -> numbered(line, importAll(all));
            case Statement.FromImport some -> numbered(line, importSome(some));
            case Statement.Do what -> {
                var expr = expr(what.what());
                yield numbered(line, frame -> {
                    expr.value(frame);
                    return End.NORMAL;
                });
            }
            case Statement.Break end -> jump(line, "break", End.BREAK);
            case Statement.Continue next -> jump(line, "continue", End.CONTINUE);
            case Statement.Block block -> making.block(block, this);
            case Statement.Extends parent -> extending(parent);
        };
    }

    private static Code numbered(int line, Code code) {
        return frame -> {
            frame.run.line = line;
            return code.run(frame);
        };
    }

    private Code jump(int line, String word, End end) {
        if (!inLoop) throw new Malformed(line, "'" + word + "' outside loop");
        return frame -> end;
    }

    private Code output(Statement.Output output) {
        var parts = new ArrayList<Expr>();
        for (var part : output.parts()) {
            var expr = expressions().printed(part);
            if (expr instanceof Constant now && !parts.isEmpty() && parts.getLast() instanceof Constant before)
                parts.set(parts.size() - 1, new Constant(before.text() + now.text()));
            else parts.add(expr);
        }
        var all = parts.toArray(Expr[]::new);
        int line = output.line();
        boolean hides = making.extending() && !captured;
        return frame -> {
            frame.run.line = line;
            if (hides && frame.context.parent != null) return End.NORMAL;
            for (var part : all) part.print(frame);
            return End.NORMAL;
        };
    }

    private Code choice(Statement.If choice) {
        var inner = soften();
        var test = inner.expr(choice.test());
        var then = inner.all(choice.then());
        var tests = choice.elifs().stream().map(elif -> inner.expr(elif.test())).toArray(Expr[]::new);
        var thens = choice.elifs().stream().map(elif -> inner.all(elif.then())).toArray(Code[]::new);
        var otherwise = inner.all(choice.otherwise());
        int line = choice.line();
        return frame -> {
            frame.run.line = line;
            if (test.holds(frame)) return then.run(frame);
            for (int i = 0; i < tests.length; i++) if (tests[i].holds(frame)) return thens[i].run(frame);
            return otherwise.run(frame);
        };
    }

    private Code loop(Statement.For loop) {
        var items = expr(loop.items());
        var body = Looping.of(loop, this, scope);
        return frame -> body.run(frame, items.value(frame), null, 0);
    }

    private Code recursive(Statement.For loop) {
        var items = expr(loop.items());
        var function = scope.function();
        var body = Looping.of(loop, this, function);
        boolean hides = making.extending() && !captured;
        return frame -> {
            if (hides && frame.context.parent != null) return End.NORMAL;
            frame.run.print(round(frame, function.slots(), body, items.value(frame), 0));
            return End.NORMAL;
        };
    }

    private static String round(Frame around, Scope.Slots slots, Looping body, Object items, long depth) {
        var run = around.run;
        return run.deeper(() -> {
            var frame = new Frame(run, around.context, around, slots.count());
            Entry.looks(frame, slots);
            var before = run.capture();
            String text;
            try {
                body.run(frame, items, (more, deeper) -> round(around, slots, body, more, deeper), depth);
            } finally {
                text = run.captured(before);
            }
            return text;
        });
    }

    /** Returns the same for the body of a loop, in that scope. */
    StatementMaker loopBody(Scope inner) {
        return within(inner, true);
    }

    /** Returns the same for what comes when a loop had nothing to do. */
    StatementMaker loopElse(Scope inner, boolean recursive) {
        return within(inner, !recursive && inLoop);
    }

    private Code macro(Statement.Macro macro) {
        var place = scope.place(macro.name());
        var form = form(macro.name(), macro.parameters(), macro.body(), macro.line());
        String name = macro.name();
        return frame -> {
            var made = new Macro(form, frame);
            frame.set(place, made);
            if (top) frame.context.set(name, made, true);
            return End.NORMAL;
        };
    }

    private Macro.Form form(String name, Statement.Parameters parameters, List<Statement> body, int line) {
        var inner = scope.function();
        var names = new Names(inner);
        parameters.names().forEach(inner::parameter);
        parameters.defaults().forEach(names::note);
        names.note(body);
        var special = Names.undeclared(body, OF_MACROS);
        int own = parameters.names().indexOf("caller");
        boolean takesCaller = special.contains("caller");
        boolean hasDefault =
                own - parameters.names().size() + parameters.defaults().size() >= 0;
        if (takesCaller && own >= 0 && !hasDefault)
            throw new Malformed(
                    line,
                    "When defining macros or call blocks the special \"caller\" argument must be omitted or be given a"
                            + " default.");
        var caller = takesCaller && own < 0 ? inner.parameter("caller") : null;
        var more = parameter("kwargs", special, parameters, inner);
        var rest = parameter("varargs", special, parameters, inner);
        var maker = capturing(inner, false);
        var entry = Entry.inner(inner);
        var defaults = maker.defaults(parameters, entry);
        return new Macro.Form(
                name,
                List.copyOf(parameters.names()),
                parameters.names().stream().map(one -> inner.place(one).slot()).toList(),
                takesCaller,
                caller,
                more,
                rest,
                defaults,
                maker.all(body),
                inner.slots());
    }

    private static @Nullable Integer parameter(
            String name, Set<String> special, Statement.Parameters parameters, Scope inner) {
        boolean takes = special.contains(name) && !parameters.names().contains(name);
        return takes ? (Integer) inner.parameter(name) : null;
    }

    private Code defaults(Statement.Parameters parameters, Entry entry) {
        int count = parameters.names().size();
        int without = count - parameters.defaults().size();
        int[] slots = parameters.names().stream()
                .mapToInt(name -> scope.place(name).slot())
                .toArray();
        var values = parameters.defaults().stream().map(this::expr).toArray(Expr[]::new);
        var names = parameters.names();
        return frame -> {
            Entry.looks(frame, scope.slots());
            entry.run(frame);
            for (int i = 0; i < count; i++) {
                if (frame.slots[slots[i]] != null) continue;
                frame.slots[slots[i]] = i >= without
                        ? values[i - without].value(frame)
                        : Undefined.because(frame.run, "parameter " + Repr.of(names.get(i)) + " was not provided");
            }
            return End.NORMAL;
        };
    }

    private Code call(Statement.CallBlock block) {
        var form = form("caller", block.parameters(), block.body(), block.line());
        var maker = expressions();
        int slot = scope.slots().more();
        Expr caller = frame -> {
            var made = frame.slots[slot];
            return made == null ? Undefined.variable(frame.run, "caller") : made;
        };
        var call = maker.call(block.call(), maker.passing(block.call().passed()).with("caller", caller));
        boolean hides = making.extending() && !captured;
        return frame -> {
            if (hides && frame.context.parent != null) return End.NORMAL;
            frame.slots[slot] = new Macro(form, frame);
            frame.run.print(text(call.value(frame)));
            return End.NORMAL;
        };
    }

    private Code filter(Statement.FilterBlock block) {
        var inner = scope.inner();
        var names = new Names(inner);
        names.note(block.body());
        names.note(block.filter());
        var entry = Entry.inner(inner);
        var maker = capturing(inner, inLoop);
        var body = maker.all(block.body());
        int slot = scope.slots().more();
        var filter = maker.filtered(block.filter(), slot);
        boolean hides = making.extending() && !captured;
        return frame -> {
            if (hides && frame.context.parent != null) return End.NORMAL;
            entry.run(frame);
            var before = frame.run.capture();
            var end = End.NORMAL;
            try {
                end = body.run(frame);
            } finally {
                frame.slots[slot] = frame.run.captured(before);
            }
            if (end == End.NORMAL) frame.run.print(text(filter.value(frame)));
            return end;
        };
    }

    /** What a block makes must be a text. */
    private static String text(Object value) {
        if (Kinds.isText(value)) return value.toString();
        throw Raised.type("expected str instance, " + Kinds.name(value) + " found");
    }

    /** Makes a chain of filters whose first gets the text in that slot. */
    private Expr filtered(Expression.Filtered filter, int slot) {
        var of = filter.of() instanceof Expression.Filtered before
                ? filtered(before, slot)
                : (Expr) frame -> {
                    var text = frame.slots[slot];
                    return text == null ? "" : text;
                };
        return expressions().filtered(filter, of);
    }

    private Code with(Statement.With with) {
        var inner = scope.inner();
        var names = new Names(inner);
        with.targets().forEach(names::parameter);
        names.note(with.body());
        var entry = Entry.inner(inner);
        var targets = with.targets().stream()
                .map(target -> Targets.of(target, inner, false))
                .toArray(Targets.Target[]::new);
        var values = with.values().stream().map(this::expr).toArray(Expr[]::new);
        var body = within(inner, inLoop).all(with.body());
        return frame -> {
            entry.run(frame);
            for (int i = 0; i < targets.length; i++) targets[i].set(frame, values[i].value(frame));
            return body.run(frame);
        };
    }

    private Code assign(Statement.Assign assign) {
        var value = expr(assign.value());
        var target = Targets.of(assign.target(), scope, top);
        return frame -> {
            target.set(frame, value.value(frame));
            return End.NORMAL;
        };
    }

    private Code assign(Statement.AssignBlock block) {
        var inner = scope.inner();
        var names = new Names(inner);
        names.note(block.body());
        if (block.filter() != null) names.note(block.filter());
        var entry = Entry.inner(inner);
        var maker = capturing(inner, inLoop);
        var body = maker.all(block.body());
        int slot = scope.slots().more();
        Expr value = block.filter() == null
                ? frame -> {
                    var text = frame.slots[slot];
                    return text == null ? "" : text;
                }
                : maker.filtered(block.filter(), slot);
        var target = Targets.of(block.target(), scope, top);
        return frame -> {
            entry.run(frame);
            var before = frame.run.capture();
            var end = End.NORMAL;
            try {
                end = body.run(frame);
            } finally {
                frame.slots[slot] = frame.run.captured(before);
            }
            if (end == End.NORMAL) target.set(frame, value.value(frame));
            return end;
        };
    }

    private Map<String, Object> visible(Frame frame, Map<String, Scope.Place> places) {
        var all = new LinkedHashMap<>(frame.context.all());
        places.forEach((name, place) -> {
            var value = frame.get(place);
            if (value != null) all.put(name, value);
        });
        return all;
    }

    private Code include(Statement.Include include) {
        var template = expr(include.template());
        var places = scope.visible();
        boolean hides = making.extending() && !captured;
        return frame -> {
            if (hides && frame.context.parent != null) return End.NORMAL;
            var program = find(frame, template.value(frame), include.ignoreMissing());
            if (program == null) return End.NORMAL;
            Map<String, Object> given = include.withContext() ? visible(frame, places) : Map.of();
            frame.run.deeper(() -> {
                program.run(frame.run, new Context(making.language(), given));
                return true;
            });
            return End.NORMAL;
        };
    }

    private static @Nullable Program find(Frame frame, Object name, boolean ignoreMissing) {
        if (name instanceof Undefined undefined) throw undefined.failure();
        var names = Kinds.isText(name) ? List.of(name) : Iterate.list(name);
        for (var one : names) {
            var program = frame.run.language().sources().apply(Repr.text(one));
            if (program.isPresent()) return program.get();
        }
        if (ignoreMissing) return null;
        throw Raised.of(
                Raised.Kind.RUNTIME,
                "template " + Repr.of(name) + " is not there (expected: a file in conf/templates)");
    }

    /** Returns the template of that name. */
    static Program find(Frame frame, Object name) {
        var program = find(frame, name, false);
        if (program == null) throw new IllegalStateException("no template and no error");
        return program;
    }

    private Module module(Frame frame, Object name, boolean withContext, Map<String, Scope.Place> places) {
        var program = find(frame, name);
        var context = new Context(making.language(), withContext ? visible(frame, places) : Map.of());
        return frame.run.deeper(() -> {
            int line = frame.run.line;
            var before = frame.run.capture();
            String text;
            try {
                program.run(frame.run, context);
            } finally {
                text = frame.run.captured(before);
            }
            frame.run.line = line;
            return new Module(Repr.text(name), context.exported(), text);
        });
    }

    private Code importAll(Statement.Import all) {
        var template = expr(all.template());
        var place = scope.place(all.target());
        var places = scope.visible();
        return frame -> {
            var module = module(frame, template.value(frame), all.withContext(), places);
            frame.set(place, module);
            if (top) frame.context.set(all.target(), module, false);
            return End.NORMAL;
        };
    }

    private Code importSome(Statement.FromImport some) {
        var template = expr(some.template());
        var places = scope.visible();
        return frame -> {
            var module = module(frame, template.value(frame), some.withContext(), places);
            for (var alias : some.names()) {
                var value = module.exported().get(alias.name());
                if (value == null)
                    value = Undefined.because(
                            frame.run,
                            "the template " + Repr.of(module.name()) + " does not export the requested name "
                                    + Repr.of(alias.name()));
                frame.set(scope.place(alias.here()), value);
                if (top) frame.context.set(alias.here(), value, false);
            }
            return End.NORMAL;
        };
    }

    private Code extending(Statement.Extends parent) {
        if (!top) throw new Malformed(parent.line(), "cannot use extend from a non top-level scope");
        var template = expr(parent.template());
        return numbered(parent.line(), frame -> {
            if (frame.context.parent != null) throw Raised.of(Raised.Kind.RUNTIME, "extended multiple times");
            var program = find(frame, template.value(frame));
            program.blocks().forEach(frame.context::add);
            frame.context.parent = program;
            return End.NORMAL;
        });
    }
}
