package org.hob.template.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template that has a value, as it was read. */
sealed interface Expression {

    record Constant(Object value) implements Expression {}

    record Name(String name) implements Expression {}

    /** What a namespace's attribute is assigned by. */
    record NamespaceItem(String name, String attribute) implements Expression {}

    record Items(boolean tuple, List<Expression> items) implements Expression {}

    record Pairs(List<Expression> keys, List<Expression> values) implements Expression {}

    record Sign(boolean minus, Expression of) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Calculation(String operator, Expression left, Expression right) implements Expression {}

    record Logic(boolean and, Expression left, Expression right) implements Expression {}

    record Comparison(Expression first, List<String> operators, List<Expression> others) implements Expression {}

    record Concatenation(List<Expression> parts) implements Expression {}

    record Choice(
            Expression test, Expression then, @Nullable Expression otherwise, int line) implements Expression {}

    record Attribute(Expression of, String name) implements Expression {}

    record Item(Expression of, Expression key) implements Expression {}

    record Part(
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step) implements Expression {}

    record Call(Expression callee, Passed passed) implements Expression {}

    /** A value with a filter; without a value it is the text of a block. */
    record Filtered(@Nullable Expression of, String name, Passed passed, int line) implements Expression {}

    record Tested(Expression of, String name, Passed passed, int line) implements Expression {}

    /** What something is called with. */
    record Passed(
            List<Expression> positional,
            List<Keyword> named,
            @Nullable Expression rest,
            @Nullable Expression more) {

        static final Passed NOTHING = new Passed(List.of(), List.of(), null, null);
    }

    /** An argument with its name. */
    record Keyword(String name, Expression value) {}
}
