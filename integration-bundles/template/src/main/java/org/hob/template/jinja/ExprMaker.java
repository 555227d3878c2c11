package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hob.template.jinja.Expression.Passed;
import org.hob.template.python.Attributes;
import org.hob.template.python.Builtin;
import org.hob.template.python.Callable;
import org.hob.template.python.Keys;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Operators;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Subscript;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Makes closures of expressions.
 *
 * @param soft whether a filter or test that is not known is told only when it is used, as within a choice
 * @param lenient whether a slice of what cannot be sliced is undefined, as it is in what Jinja2 computes when it reads it
 */
record ExprMaker(Language language, Scope scope, boolean soft, boolean lenient) {

    ExprMaker(Language language, Scope scope, boolean soft) {
        this(language, scope, soft, false);
    }

    private ExprMaker soften() {
        return new ExprMaker(language, scope, true, lenient);
    }

    /** Makes one of what is printed: what is constant as a whole is computed at once, whatever it is. */
    Expr printed(Expression expression) {
        return Folding.isConstant(expression)
                ? new ExprMaker(language, scope, soft, true).of(expression)
                : of(expression);
    }

    Expr of(Expression expression) {
        boolean slices = !lenient && Folding.hasSlice(expression) && Folding.isConstant(expression);
        if (slices) {
            var kept = new ExprMaker(language, scope, soft, true).of(expression);
            if (Folding.isKept(kept, language)) return kept;
        }
        return made(expression);
    }

    private Expr made(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> new Constant(constant.value());
            case Expression.Name name -> name(name.name());
            case Expression.NamespaceItem item -> name(item.name());
            case Expression.Items items -> items(items);
            case Expression.Pairs pairs -> pairs(pairs);
            case Expression.Sign sign -> sign(sign);
            case Expression.Not not -> not(of(not.of()));
            case Expression.Calculation calculation ->
                Calculations.of(calculation.operator(), of(calculation.left()), of(calculation.right()));
            case Expression.Logic logic -> logic(logic.and(), of(logic.left()), of(logic.right()));
            case Expression.Comparison comparison ->
                Comparisons.of(of(comparison.first()), comparison.operators(), all(comparison.others()));
            case Expression.Concatenation concatenation -> concatenation(all(concatenation.parts()));
            case Expression.Choice choice -> choice(choice);
            case Expression.Attribute attribute -> attribute(of(attribute.of()), attribute.name());
            case Expression.Item item -> item(item);
            case Expression.Part part -> part(part);
            case Expression.Call call -> call(call, passing(call.passed()));
            case Expression.Filtered filtered ->
                filtered(filtered, filtered.of() == null ? new Constant("") : of(filtered.of()));
            case Expression.Tested tested -> tested(tested);
        };
    }

    List<Expr> all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    Expr name(String name) {
        var place = scope.place(name);
        int slot = place.slot();
        if (place.out() == 0) {
            return frame -> {
                var value = frame.slots[slot];
                return value != null ? value : Undefined.variable(frame.run, name);
            };
        }
        return frame -> {
            var value = frame.get(place);
            return value != null ? value : Undefined.variable(frame.run, name);
        };
    }

    private Expr items(Expression.Items items) {
        var all = all(items.items()).toArray(Expr[]::new);
        if (items.tuple()) {
            Expr tuple = frame -> {
                var values = new Object[all.length];
                for (int i = 0; i < all.length; i++) values[i] = all[i].value(frame);
                return Tuple.of(values);
            };
            return Folding.fold(tuple, all);
        }
        return new Listed(List.of(all));
    }

    /** A list, which is another one each time. */
    record Listed(List<Expr> items) implements Expr {

        @Override
        public Object value(Frame frame) {
            var list = new ArrayList<Object>(items.size());
            for (var item : items) list.add(item.value(frame));
            return list;
        }
    }

    private Expr pairs(Expression.Pairs pairs) {
        var keys = all(pairs.keys()).toArray(Expr[]::new);
        var values = all(pairs.values()).toArray(Expr[]::new);
        return frame -> {
            var map = new LinkedHashMap<Object, Object>();
            for (int i = 0; i < keys.length; i++) {
                var key = keys[i].value(frame);
                Keys.put(map, key, values[i].value(frame));
            }
            return map;
        };
    }

    private Expr sign(Expression.Sign sign) {
        var of = of(sign.of());
        Expr signed =
                sign.minus() ? frame -> Operators.negate(of.value(frame)) : frame -> Operators.plus(of.value(frame));
        return Folding.fold(signed, of);
    }

    private static Expr not(Expr of) {
        return Folding.fold(frame -> !of.holds(frame), of);
    }

    private static Expr logic(boolean and, Expr left, Expr right) {
        Expr logic = and
                ? new Expr() {
                    @Override
                    public Object value(Frame frame) {
                        var first = left.value(frame);
                        return org.hob.template.python.Truth.of(first) ? right.value(frame) : first;
                    }

                    @Override
                    public boolean holds(Frame frame) {
                        return left.holds(frame) && right.holds(frame);
                    }
                }
                : new Expr() {
                    @Override
                    public Object value(Frame frame) {
                        var first = left.value(frame);
                        return org.hob.template.python.Truth.of(first) ? first : right.value(frame);
                    }

                    @Override
                    public boolean holds(Frame frame) {
                        return left.holds(frame) || right.holds(frame);
                    }
                };
        return Folding.fold(logic, left, right);
    }

    private static Expr concatenation(List<Expr> parts) {
        var all = parts.toArray(Expr[]::new);
        return Folding.fold(
                frame -> {
                    var text = new StringBuilder();
                    for (var part : all) text.append(Repr.text(part.value(frame)));
                    frame.run.charge(text.length() / 16);
                    return text.toString();
                },
                all);
    }

    private Expr choice(Expression.Choice choice) {
        var soft = soften();
        var test = soft.of(choice.test());
        var then = soft.of(choice.then());
        Expr otherwise = choice.otherwise() == null
                ? frame -> Undefined.because(
                        frame.run,
                        "the inline if-expression on line " + choice.line()
                                + " evaluated to false and no else section was defined.")
                : soft.of(choice.otherwise());
        return frame -> test.holds(frame) ? then.value(frame) : otherwise.value(frame);
    }

    private static Expr attribute(Expr of, String name) {
        return frame -> Attributes.of(frame.run, of.value(frame), name);
    }

    private Expr item(Expression.Item item) {
        var of = of(item.of());
        if (item.key() instanceof Expression.Part part) {
            var slice = part(part);
            if (lenient) return frame -> Attributes.item(frame.run, of.value(frame), slice.value(frame));
            return frame -> Slices.of(of.value(frame), slice.value(frame));
        }
        var key = of(item.key());
        return frame -> Attributes.item(frame.run, of.value(frame), key.value(frame));
    }

    private Expr part(Expression.Part part) {
        var start = or(part.start());
        var stop = or(part.stop());
        var step = or(part.step());
        return frame -> new Subscript.Slice(start.value(frame), stop.value(frame), step.value(frame));
    }

    private Expr or(@Nullable Expression expression) {
        return expression == null ? new Constant(None.NONE) : of(expression);
    }

    Passing passing(Passed passed) {
        return new Passing(
                all(passed.positional()),
                passed.named().stream().map(Expression.Keyword::name).toList(),
                passed.named().stream().map(keyword -> of(keyword.value())).toList(),
                passed.rest() == null ? null : of(passed.rest()),
                passed.more() == null ? null : of(passed.more()));
    }

    Expr call(Expression.Call call, Passing passing) {
        if (call.callee() instanceof Expression.Attribute attribute) return method(attribute, passing);
        var callee = of(call.callee());
        Expr usual = frame -> {
            var function = callee.value(frame);
            return call(frame, function, passing);
        };
        if (!(call.callee() instanceof Expression.Name name)) return usual;
        var constants = passing.constants();
        if (constants == null || !(language.globals().get(name.name()) instanceof Preparable function)) return usual;
        var prepared = function.prepare(constants);
        if (prepared == null) return usual;
        return frame -> function.isSame(callee.value(frame)) ? prepared.call(frame.run) : usual.value(frame);
    }

    private Expr method(Expression.Attribute attribute, Passing passing) {
        var of = of(attribute.of());
        String name = attribute.name();
        return frame -> {
            var owner = of.value(frame);
            var method = Attributes.method(owner, name);
            if (method == null) return call(frame, Attributes.of(frame.run, owner, name), passing);
            return call(frame, method, owner, passing);
        };
    }

    private static Object call(Frame frame, Builtin method, Object owner, Passing passing) {
        frame.run.charge(Folding.weight(owner));
        return method.call(frame.run, passing.positional(frame, owner), passing.named(frame));
    }

    private static Object call(Frame frame, Object function, Passing passing) {
        if (function instanceof Undefined undefined) throw undefined.failure();
        if (!(function instanceof Callable callable))
            throw Raised.type(Repr.of(Kinds.name(function)) + " object is not callable");
        frame.run.charge(4);
        return callable.call(frame.run, passing.positional(frame), passing.named(frame));
    }

    Expr filtered(Expression.Filtered filtered, Expr of) {
        var filter = language.filters().get(filtered.name());
        var passing = passing(filtered.passed());
        if (filter == null) return unknown("filter", filtered.name(), filtered.line());
        return frame -> {
            var value = of.value(frame);
            frame.run.charge(Folding.weight(value));
            return filter.call(frame.run, passing.positional(frame, value), passing.named(frame));
        };
    }

    private Expr tested(Expression.Tested tested) {
        var test = language.tests().get(tested.name());
        var of = of(tested.of());
        var passing = passing(tested.passed());
        if (test == null) return unknown("test", tested.name(), tested.line());
        return frame -> {
            var value = of.value(frame);
            frame.run.charge(Folding.weight(value));
            return test.call(frame.run, passing.positional(frame, value), passing.named(frame));
        };
    }

    private Expr unknown(String kind, String name, int line) {
        String message = "No " + kind + " named " + Repr.of(name) + '.';
        if (!soft) throw new Malformed(line, message);
        return frame -> {
            throw Raised.of(Raised.Kind.RUNTIME, message);
        };
    }
}
