package org.hob.template.jinja;

import java.util.List;
import org.hob.template.jinja.Expression.Call;
import org.hob.template.jinja.Expression.Filtered;
import org.jspecify.annotations.Nullable;

/** A part of a template that does something, as it was read. */
sealed interface Statement {

    /** Returns the line where it begins, from 1. */
    int line();

    /** Text and values to print, in turn. */
    record Output(List<Expression> parts, int line) implements Statement {}

    record For(
            Expression target,
            Expression items,
            @Nullable Expression test,
            boolean recursive,
            List<Statement> body,
            List<Statement> otherwise,
            int line)
            implements Statement {}

    /** A choice; what comes with elif is another one within. */
    record If(Expression test, List<Statement> then, List<If> elifs, List<Statement> otherwise, int line)
            implements Statement {}

    record Macro(String name, Parameters parameters, List<Statement> body, int line) implements Statement {}

    record CallBlock(Call call, Parameters parameters, List<Statement> body, int line) implements Statement {}

    record FilterBlock(Filtered filter, List<Statement> body, int line) implements Statement {}

    record With(List<Expression> targets, List<Expression> values, List<Statement> body, int line)
            implements Statement {}

    record Assign(Expression target, Expression value, int line) implements Statement {}

    record AssignBlock(Expression target, @Nullable Filtered filter, List<Statement> body, int line)
            implements Statement {}

    record Include(Expression template, boolean ignoreMissing, boolean withContext, int line) implements Statement {}

    record Import(Expression template, String target, boolean withContext, int line) implements Statement {}

    record FromImport(Expression template, List<Alias> names, boolean withContext, int line) implements Statement {}

    record Do(Expression what, int line) implements Statement {}

    record Break(int line) implements Statement {}

    record Continue(int line) implements Statement {}

    /** A part with a name, which a template that extends this one may replace. */
    record Block(String name, List<Statement> body, boolean scoped, boolean required, int line) implements Statement {}

    record Extends(Expression template, int line) implements Statement {}

    /** What is imported, and what it is called here. */
    record Alias(String name, String here) {}

    /** The parameters of a macro; the last ones have the defaults. */
    record Parameters(List<String> names, List<Expression> defaults) {}
}
