package org.hob.template.jinja;

import org.hob.template.python.Operators;

/** Makes closures of what is calculated. */
final class Calculations {

    private Calculations() {}

    static Expr of(String operator, Expr left, Expr right) {
        Expr calculation = switch (operator) {
            case "+" ->
                frame -> {
                    var one = left.value(frame);
                    var two = right.value(frame);
                    if (one instanceof Long || one instanceof Double) return Operators.add(one, two);
                    return charged(frame, Operators.add(one, two));
                };
            case "-" -> frame -> Operators.subtract(left.value(frame), right.value(frame));
            case "*" -> frame -> charged(frame, Operators.multiply(left.value(frame), right.value(frame)));
            case "/" -> frame -> Operators.divide(left.value(frame), right.value(frame));
            case "//" -> frame -> Operators.floorDivide(left.value(frame), right.value(frame));
            case "%" -> frame -> charged(frame, Operators.modulo(left.value(frame), right.value(frame)));
            default -> frame -> charged(frame, Operators.power(left.value(frame), right.value(frame)));
        };
        return Folding.fold(calculation, left, right);
    }

    private static Object charged(Frame frame, Object result) {
        long weight = result instanceof java.math.BigInteger number ? number.bitLength() / 8 : Folding.weight(result);
        frame.run.charge(weight);
        return result;
    }
}
