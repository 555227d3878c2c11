package org.hob.template.jinja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.jinja.Code.End;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Makes closures of the statements that need other files.
 *
 * @param at where they stand
 */
record FileMaker(StatementMaker at) {

    private Map<String, Object> visible(Frame frame, Map<String, Scope.Place> places) {
        var all = new LinkedHashMap<>(frame.context.all());
        places.forEach((name, place) -> {
            var value = frame.get(place);
            if (value != null) all.put(name, value);
        });
        return all;
    }

    Code include(Statement.Include include) {
        var template = at.expr(include.template());
        var places = at.scope().visible();
        boolean hides = at.making().extending() && !at.captured();
        return frame -> {
            if (hides && frame.context.parent != null) return End.NORMAL;
            var program = find(frame, template.value(frame), include.ignoreMissing());
            if (program == null) return End.NORMAL;
            Map<String, Object> given = include.withContext() ? visible(frame, places) : Map.of();
            frame.run.deeper(() -> {
                program.run(frame.run, new Context(at.making().language(), given));
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
                "template " + Repr.of(name)
                        + " is not there (expected: a file in conf/templates or conf/custom_templates)");
    }

    /** Returns the template of that name. */
    static Program find(Frame frame, Object name) {
        var program = find(frame, name, false);
        if (program == null) throw new IllegalStateException("no template and no error");
        return program;
    }

    private Module module(Frame frame, Object name, boolean withContext, Map<String, Scope.Place> places) {
        var program = find(frame, name);
        var context = new Context(at.making().language(), withContext ? visible(frame, places) : Map.of());
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

    Code importAll(Statement.Import all) {
        var template = at.expr(all.template());
        var place = at.scope().place(all.target());
        var places = at.scope().visible();
        return frame -> {
            var module = module(frame, template.value(frame), all.withContext(), places);
            frame.set(place, module);
            if (at.top()) frame.context.set(all.target(), module, false);
            return End.NORMAL;
        };
    }

    Code importSome(Statement.FromImport some) {
        var template = at.expr(some.template());
        var places = at.scope().visible();
        return frame -> {
            var module = module(frame, template.value(frame), some.withContext(), places);
            for (var alias : some.names()) {
                var value = module.exported().get(alias.name());
                if (value == null)
                    value = Undefined.because(
                            frame.run,
                            "the template " + Repr.of(module.name()) + " does not export the requested name "
                                    + Repr.of(alias.name()));
                frame.set(at.scope().place(alias.here()), value);
                if (at.top()) frame.context.set(alias.here(), value, false);
            }
            return End.NORMAL;
        };
    }

    Code extending(Statement.Extends parent) {
        if (!at.top()) throw new Malformed(parent.line(), "cannot use extend from a non top-level scope");
        var template = at.expr(parent.template());
        return StatementMaker.numbered(parent.line(), frame -> {
            if (frame.context.parent != null) throw Raised.of(Raised.Kind.RUNTIME, "extended multiple times");
            var program = find(frame, template.value(frame));
            program.blocks().forEach(frame.context::add);
            frame.context.parent = program;
            return End.NORMAL;
        });
    }
}
