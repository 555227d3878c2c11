package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import org.hob.template.python.Compare;
import org.hob.template.python.Compare.Order;

/** Makes closures of what is compared. */
final class Comparisons {

    /** Compares two values. */
    @FunctionalInterface
    private interface Test {

        boolean of(Object left, Object right);
    }

    private Comparisons() {}

    static Expr of(Expr first, List<String> operators, List<Expr> others) {
        var parts = new ArrayList<>(others);
        for (int i = 0; i < parts.size(); i++) {
            if (i == parts.size() - 1 && operators.get(i).endsWith("in")) parts.set(i, fixed(parts.get(i)));
        }
        var all = new ArrayList<>(List.of(first));
        all.addAll(others);
        Expr comparison = parts.size() == 1
                ? single(test(operators.getFirst()), first, parts.getFirst())
                : chain(
                        operators.stream().map(Comparisons::test).toArray(Test[]::new),
                        first,
                        parts.toArray(Expr[]::new));
        return Folding.fold(comparison, all.toArray(Expr[]::new));
    }

    /** A list of constants that is only looked into can always be the same. */
    private static Expr fixed(Expr items) {
        if (!(items instanceof ExprMaker.Listed list)) return items;
        var values = new ArrayList<Object>();
        for (var item : list.items()) {
            if (!(item instanceof Constant constant)) return items;
            values.add(constant.value());
        }
        return frame -> values;
    }

    private static Test test(String operator) {
        return switch (operator) {
            case "==" -> Compare::equal;
            case "!=" -> (left, right) -> !Compare.equal(left, right);
            case "<" -> (left, right) -> Compare.is(Order.LESS, left, right);
            case "<=" -> (left, right) -> Compare.is(Order.AT_MOST, left, right);
            case ">" -> (left, right) -> Compare.is(Order.GREATER, left, right);
            case ">=" -> (left, right) -> Compare.is(Order.AT_LEAST, left, right);
            case "in" -> (left, right) -> Compare.contains(right, left);
            default -> (left, right) -> !Compare.contains(right, left);
        };
    }

    private static Expr single(Test test, Expr left, Expr right) {
        return new Expr() {
            @Override
            public Object value(Frame frame) {
                return holds(frame);
            }

            @Override
            public boolean holds(Frame frame) {
                var one = left.value(frame);
                var two = right.value(frame);
                frame.run.charge(Folding.weight(two));
                return test.of(one, two);
            }
        };
    }

    private static Expr chain(Test[] tests, Expr first, Expr[] others) {
        return frame -> {
            var left = first.value(frame);
            for (int i = 0; i < tests.length; i++) {
                var right = others[i].value(frame);
                frame.run.charge(Folding.weight(right));
                if (!tests[i].of(left, right)) return false;
                left = right;
            }
            return true;
        };
    }
}
