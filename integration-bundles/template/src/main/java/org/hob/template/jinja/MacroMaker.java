package org.hob.template.jinja;

import java.util.List;
import java.util.Set;
import org.hob.template.jinja.Code.End;
import org.hob.template.python.Repr;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Makes closures of macros, and of calls that bring a block along.
 *
 * @param at where they stand
 */
record MacroMaker(StatementMaker at) {

    private static final Set<String> OF_MACROS = Set.of("caller", "kwargs", "varargs");

    Code macro(Statement.Macro macro) {
        var place = at.scope().place(macro.name());
        var form = form(macro.name(), macro.parameters(), macro.body(), macro.line());
        String name = macro.name();
        return frame -> {
            var made = new Macro(form, frame);
            frame.set(place, made);
            if (at.top()) frame.context.set(name, made, true);
            return End.NORMAL;
        };
    }

    private Macro.Form form(String name, Statement.Parameters parameters, List<Statement> body, int line) {
        var inner = at.scope().function();
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
        var maker = at.capturing(inner, false);
        var entry = Entry.inner(inner);
        var defaults = new MacroMaker(maker).defaults(parameters, entry);
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
                .mapToInt(name -> at.scope().place(name).slot())
                .toArray();
        var values = parameters.defaults().stream().map(at::expr).toArray(Expr[]::new);
        var names = parameters.names();
        return frame -> {
            Entry.looks(frame, at.scope().slots());
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

    Code call(Statement.CallBlock block) {
        var form = form("caller", block.parameters(), block.body(), block.line());
        var maker = at.expressions();
        int slot = at.scope().slots().more();
        Expr caller = frame -> {
            var made = frame.slots[slot];
            return made == null ? Undefined.variable(frame.run, "caller") : made;
        };
        var call = maker.call(block.call(), maker.passing(block.call().passed()).with("caller", caller));
        boolean hides = at.making().extending() && !at.captured();
        return frame -> {
            if (hides && frame.context.parent != null) return End.NORMAL;
            frame.slots[slot] = new Macro(form, frame);
            frame.run.print(StatementMaker.text(call.value(frame)));
            return End.NORMAL;
        };
    }
}
