package org.hob.template.jinja;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hob.template.jinja.Code.End;
import org.hob.template.python.Iterate;
import org.hob.template.python.Lazy;
import org.jspecify.annotations.Nullable;

/**
 * A loop, made ready to be run.
 *
 * @param loop where {@code loop} goes, if it is used
 * @param test lets only some items through
 */
record Looping(
        Targets.Target target,
        @Nullable Integer loop,
        Entry entry,
        Code body,
        @Nullable Test test,
        @Nullable Entry elseEntry,
        Code otherwise) {

    /** What lets items through. */
    private record Test(Targets.Target target, Entry entry, Expr test) {}

    static Looping of(Statement.For node, StatementMaker maker, Scope around) {
        var inner = around.inner();
        boolean uses = node.recursive()
                || !Names.undeclared(node.body(), Set.of("loop")).isEmpty()
                || hasScoped(node.body());
        Integer loop = uses ? (Integer) inner.parameter("loop") : null;
        var names = new Names(inner);
        names.parameter(node.target());
        names.note(node.body());
        var target = Targets.of(node.target(), inner, false);
        var entry = Entry.inner(inner);
        var body = maker.loopBody(inner).all(node.body());
        var elseScope = around.inner();
        new Names(elseScope).note(node.otherwise());
        var elseEntry = node.otherwise().isEmpty() ? null : Entry.inner(elseScope);
        var otherwise = maker.loopElse(elseScope, node.recursive()).all(node.otherwise());
        return new Looping(target, loop, entry, body, test(node, maker, around), elseEntry, otherwise);
    }

    private static boolean hasScoped(List<Statement> statements) {
        return statements.stream().anyMatch(one -> one instanceof Statement.Block block && block.scoped());
    }

    private static @Nullable Test test(Statement.For node, StatementMaker maker, Scope around) {
        if (node.test() == null) return null;
        var scope = around.inner();
        var names = new Names(scope);
        names.parameter(node.target());
        names.note(node.test());
        var entry = Entry.inner(scope);
        var test = new ExprMaker(maker.making().language(), scope, false).of(node.test());
        return new Test(Targets.of(node.target(), scope, false), entry, test);
    }

    End run(Frame frame, Object items, Loop.@Nullable Recursion recursion, long depth) {
        Object through = test == null ? items : filtered(frame, items, test);
        boolean any =
                loop == null ? plain(frame, Iterate.of(through)) : extended(frame, through, loop, recursion, depth);
        if (any || elseEntry == null) return End.NORMAL;
        elseEntry.run(frame);
        return otherwise.run(frame);
    }

    private boolean plain(Frame frame, Iterator<Object> items) {
        boolean any = false;
        while (items.hasNext()) {
            var end = round(frame, items.next());
            if (end == End.BREAK) break;
            any |= end == End.NORMAL;
        }
        return any;
    }

    private boolean extended(Frame frame, Object items, int slot, Loop.@Nullable Recursion recursion, long depth) {
        boolean any = false;
        var state = new Loop(items, recursion, depth);
        while (state.hasNext()) {
            var item = state.next();
            frame.slots[slot] = state;
            var end = round(frame, item);
            if (end == End.BREAK) break;
            any |= end == End.NORMAL;
        }
        return any;
    }

    private End round(Frame frame, Object item) {
        frame.run.charge(4);
        target.set(frame, item);
        entry.run(frame);
        return body.run(frame);
    }

    private static Lazy filtered(Frame frame, Object items, Test test) {
        var all = Iterate.of(items);
        return new Lazy("generator") {
            @Override
            protected @Nullable Object produce() {
                while (all.hasNext()) {
                    var item = all.next();
                    frame.run.charge(4);
                    test.target.set(frame, item);
                    test.entry.run(frame);
                    if (test.test.holds(frame)) return item;
                }
                return null;
            }
        };
    }
}
