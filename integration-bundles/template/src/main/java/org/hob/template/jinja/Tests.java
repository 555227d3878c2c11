package org.hob.template.jinja;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Bytes;
import org.hob.template.python.Callable;
import org.hob.template.python.Compare;
import org.hob.template.python.Compare.Order;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Markup;
import org.hob.template.python.None;
import org.hob.template.python.Operators;
import org.hob.template.python.Repr;
import org.hob.template.python.Undefined;

/** Jinja2's tests. */
final class Tests {

    private Tests() {}

    static void addTo(Words words) {
        words.test("defined", "value", (run, a) -> !(a[0] instanceof Undefined))
                .test("undefined", "value", (run, a) -> a[0] instanceof Undefined)
                .test("none", "value", (run, a) -> a[0] == None.NONE)
                .test("boolean", "value", (run, a) -> a[0] instanceof Boolean)
                .test("true", "value", (run, a) -> Boolean.TRUE.equals(a[0]))
                .test("false", "value", (run, a) -> Boolean.FALSE.equals(a[0]))
                .test("integer", "value", (run, a) -> a[0] instanceof Long || a[0] instanceof BigInteger)
                .test("float", "value", (run, a) -> a[0] instanceof Double)
                .test("number", "value", (run, a) -> Kinds.isNumber(a[0]))
                .test("string", "value", (run, a) -> Kinds.isText(a[0]))
                .test("mapping", "value", (run, a) -> a[0] instanceof Map)
                .test("sequence", "value", (run, a) -> isSequence(a[0]))
                .test("iterable", "value", (run, a) -> Iterate.isPossible(a[0]))
                .test("callable", "value, /", (run, a) -> a[0] instanceof Callable || a[0] instanceof Undefined)
                .test("escaped", "value", (run, a) -> a[0] instanceof Markup)
                .test("lower", "value", (run, a) -> is(run, a[0], "islower"))
                .test("upper", "value", (run, a) -> is(run, a[0], "isupper"))
                .test("odd", "value", (run, a) -> Compare.equal(Operators.modulo(a[0], 2L), 1L))
                .test("even", "value", (run, a) -> Compare.equal(Operators.modulo(a[0], 2L), 0L))
                .test("divisibleby", "value, num", (run, a) -> Compare.equal(Operators.modulo(a[0], a[1]), 0L))
                .test("sameas", "value, other", (run, a) -> isSame(a[0], a[1]))
                .test("in", "value, seq", (run, a) -> Compare.contains(a[1], a[0]))
                .test("filter", "value", (run, a) -> run.language().filters().containsKey(a[0]))
                .test("test", "value", (run, a) -> run.language().tests().containsKey(a[0]))
                .test("eq", "a, b, /", (run, a) -> Compare.equal(a[0], a[1]))
                .test("ne", "a, b, /", (run, a) -> !Compare.equal(a[0], a[1]))
                .test("lt", "a, b, /", (run, a) -> Compare.is(Order.LESS, a[0], a[1]))
                .test("le", "a, b, /", (run, a) -> Compare.is(Order.AT_MOST, a[0], a[1]))
                .test("gt", "a, b, /", (run, a) -> Compare.is(Order.GREATER, a[0], a[1]))
                .test("ge", "a, b, /", (run, a) -> Compare.is(Order.AT_LEAST, a[0], a[1]))
                .sameTest("eq", "==", "equalto")
                .sameTest("ne", "!=")
                .sameTest("lt", "<", "lessthan")
                .sameTest("le", "<=")
                .sameTest("gt", ">", "greaterthan")
                .sameTest("ge", ">=");
    }

    private static boolean isSequence(Object value) {
        return value instanceof List
                || value instanceof Map
                || Kinds.isText(value)
                || value instanceof Bytes
                || value instanceof Undefined;
    }

    private static Object is(Run run, Object value, String method) {
        var test = org.hob.template.python.Attributes.method("", method);
        return test == null ? false : test.call(run, new Object[] {Repr.text(value)}, Map.of());
    }

    private static boolean isSame(Object one, Object two) {
        if (one == two) return true;
        boolean alike = one.getClass() == two.getClass() && (one instanceof String || Kinds.isNumber(one));
        return alike && one.equals(two);
    }
}
