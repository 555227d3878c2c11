package org.hob.template.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The methods of Python's int and float. */
final class NumberMethods {

    static final Table<Object> INT = new Table<>()
            .method("bit_length", "", (m, a) -> (long) Numbers.big(a[0]).abs().bitLength())
            .method("bit_count", "", (m, a) -> (long) Numbers.big(a[0]).abs().bitCount())
            .method("conjugate", "", (m, a) -> Operators.plus(a[0]))
            .method("as_integer_ratio", "", (m, a) -> Tuple.of(Operators.plus(a[0]), 1L))
            .method("to_bytes", "length=1, byteorder='big', *, signed=False", (m, a) -> toBytes(a))
            .read("real", Operators::plus)
            .read("imag", any -> 0L)
            .read("numerator", Operators::plus)
            .read("denominator", any -> 1L);

    static final Table<Double> FLOAT = new Table<Double>()
            .method(
                    "is_integer",
                    "",
                    (m, a) -> Double.isFinite((Double) a[0]) && (Double) a[0] == Math.rint((Double) a[0]))
            .method("conjugate", "", (m, a) -> a[0])
            .method("as_integer_ratio", "", (m, a) -> ratio((Double) a[0]))
            .method("hex", "", (m, a) -> hex((Double) a[0]))
            .read("real", number -> number)
            .read("imag", any -> 0.0);

    private NumberMethods() {}

    private static Tuple ratio(double number) {
        if (!Double.isFinite(number))
            throw Raised.value("cannot convert " + (Double.isNaN(number) ? "NaN" : "Infinity") + " to integer ratio");
        var exact = new BigDecimal(number).stripTrailingZeros();
        var denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        var numerator = exact.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        var divisor = numerator.gcd(denominator);
        if (numerator.signum() == 0) return Tuple.of(0L, 1L);
        return Tuple.of(Numbers.trimmed(numerator.divide(divisor)), Numbers.trimmed(denominator.divide(divisor)));
    }

    private static String hex(double number) {
        if (!Double.isFinite(number)) return Floats.repr(number);
        String java = Double.toHexString(number);
        int point = java.indexOf('.');
        int p = java.indexOf('p');
        String digits = number == 0 ? "0" : java.substring(point + 1, p);
        if (number != 0) digits += "0".repeat(13 - digits.length());
        String exponent = java.substring(p + 1);
        return java.substring(0, point + 1) + digits + 'p' + (exponent.startsWith("-") ? "" : "+") + exponent;
    }

    private static Object toBytes(Object[] a) {
        int length = (int) Math.min(Integers.whole(a[1]), 4096);
        if (length < 0) throw Raised.value("length argument must be non-negative");
        boolean little = TextMethods.text(a[2]).equals("little");
        if (!little && !a[2].toString().equals("big")) throw Raised.value("byteorder must be either 'little' or 'big'");
        var number = Numbers.big(a[0]);
        boolean signed = Truth.of(a[3]);
        if (number.signum() < 0 && !signed) throw Numbers.overflow("can't convert negative int to unsigned");
        int bits = signed ? number.bitLength() + 1 : number.bitLength();
        if (bits > length * 8 && !(length == 0 && number.signum() == 0))
            throw Numbers.overflow("int too big to convert");
        var bytes = new byte[length];
        for (int i = 0; i < length; i++)
            bytes[little ? i : length - 1 - i] = number.shiftRight(8 * i).byteValue();
        return Bytes.of(bytes);
    }
}
