package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import org.hob.template.jinja.Code.End;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;

/**
 * Makes closures of statements; {@link MacroMaker} and {@link FileMaker} those of macros and of other files.
 *
 * @param top whether this is the top of a template, so that others see what is set here
 * @param soft whether a filter or test that is not known is told only when it is used
 * @param inLoop whether there is a loop to break
 * @param captured whether what is printed here goes elsewhere than to the text of the template
 */
record StatementMaker(Program.Making making, Scope scope, boolean top, boolean soft, boolean inLoop, boolean captured) {

    ExprMaker expressions() {
        return new ExprMaker(making.language(), scope, soft);
    }

    Expr expr(Expression expression) {
        return expressions().of(expression);
    }

    private StatementMaker within(Scope inner, boolean loop) {
        return new StatementMaker(making, inner, false, false, loop, captured);
    }

    StatementMaker capturing(Scope inner, boolean loop) {
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
            case Statement.Macro macro -> new MacroMaker(this).macro(macro);
            case Statement.CallBlock block -> numbered(line, new MacroMaker(this).call(block));
            case Statement.FilterBlock block -> numbered(line, filter(block));
            case Statement.With with -> numbered(line, with(with));
            case Statement.Assign assign -> numbered(line, assign(assign));
            case Statement.AssignBlock block -> numbered(line, assign(block));
            case Statement.Include include -> numbered(line, new FileMaker(this).include(include));
            case Statement.Import all -> numbered(line, new FileMaker(this).importAll(all));
            case Statement.FromImport some -> numbered(line, new FileMaker(this).importSome(some));
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
            case Statement.Extends parent -> new FileMaker(this).extending(parent);
        };
    }

    static Code numbered(int line, Code code) {
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
    static String text(Object value) {
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
}
