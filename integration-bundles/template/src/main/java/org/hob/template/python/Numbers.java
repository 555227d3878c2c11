package org.hob.template.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers without bounds, and what Python computes with numbers; a true is a 1 to it. */
public final class Numbers {

    private static final int MOST_BITS = 1 << 18;
    private static final int MOST_DIGITS = 4300;
    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** Returns the number as a Long if it fits. */
    public static Object trimmed(BigInteger number) {
        if (number.compareTo(LEAST_LONG) >= 0 && number.compareTo(MOST_LONG) <= 0) return number.longValue();
        if (number.bitLength() > MOST_BITS)
            throw Raised.limit("a number too large (expected: at most 2**" + MOST_BITS + ')');
        return number;
    }

    /** Returns a whole number, a truth value included, without its bounds. */
    public static BigInteger big(Object whole) {
        if (whole instanceof BigInteger number) return number;
        return BigInteger.valueOf(small(whole));
    }

    /** Returns a Long or a truth value as a long. */
    static long small(Object whole) {
        return whole instanceof Boolean truth ? (truth ? 1 : 0) : (Long) whole;
    }

    /** Returns whether it is a Long or a truth value. */
    static boolean isSmall(Object value) {
        return value instanceof Long || value instanceof Boolean;
    }

    /** Returns a whole number as a float. */
    static double real(BigInteger number) {
        double real = number.doubleValue();
        if (Double.isInfinite(real)) throw overflow("int too large to convert to float");
        return real;
    }

    /** Returns any number as a float. */
    public static double real(Object number) {
        if (number instanceof Double real) return real;
        return number instanceof BigInteger big ? real(big) : small(number);
    }

    /** Returns a whole number's digits, if there are not too many. */
    static String digits(Number number) {
        var digits = number.toString();
        if (digits.length() > MOST_DIGITS + 1)
            throw Raised.value("Exceeds the limit (" + MOST_DIGITS + " digits) for integer string conversion");
        return digits;
    }

    static Raised overflow(String message) {
        return Raised.of(Raised.Kind.ARITHMETIC, message);
    }

    static Raised byZero(String message) {
        return Raised.of(Raised.Kind.ARITHMETIC, message);
    }

    static Object add(Object one, Object two) {
        if (isSmall(one) && isSmall(two)) {
            long a = small(one);
            long b = small(two);
            long sum = a + b;
            if (((a ^ sum) & (b ^ sum)) >= 0) return sum;
        }
        if (one instanceof Double || two instanceof Double) return real(one) + real(two);
        return trimmed(big(one).add(big(two)));
    }

    static Object subtract(Object one, Object two) {
        if (isSmall(one) && isSmall(two)) {
            long a = small(one);
            long b = small(two);
            long difference = a - b;
            if (((a ^ b) & (a ^ difference)) >= 0) return difference;
        }
        if (one instanceof Double || two instanceof Double) return real(one) - real(two);
        return trimmed(big(one).subtract(big(two)));
    }

    static Object multiply(Object one, Object two) {
        if (isSmall(one) && isSmall(two)) {
            long a = small(one);
            long b = small(two);
            long high = Math.multiplyHigh(a, b);
            long low = a * b;
            if ((high == 0 && low >= 0) || (high == -1 && low < 0)) return low;
        }
        if (one instanceof Double || two instanceof Double) return real(one) * real(two);
        return trimmed(big(one).multiply(big(two)));
    }

    static Object divide(Object one, Object two) {
        if (one instanceof Double || two instanceof Double) {
            double by = real(two);
            if (by == 0) throw byZero("float division by zero");
            return real(one) / by;
        }
        var by = big(two);
        if (by.signum() == 0) throw byZero("division by zero");
        long exact = 1L << 53;
        if (isSmall(one) && isSmall(two) && Math.abs(small(one)) <= exact && Math.abs(small(two)) <= exact)
            return (double) small(one) / small(two);
        return quotient(big(one), by);
    }

    /** A quotient of large whole numbers, rounded once. */
    private static double quotient(BigInteger one, BigInteger two) {
        if (one.signum() == 0) return 0;
        int scale = Math.max(0, 66 - one.bitLength() + two.bitLength());
        var parts = one.abs().shiftLeft(scale).divideAndRemainder(two.abs());
        var whole = parts[1].signum() == 0 ? parts[0] : parts[0].shiftLeft(1).setBit(0);
        int shift = parts[1].signum() == 0 ? scale : scale + 1;
        var exact = new BigDecimal(whole).divide(new BigDecimal(BigInteger.TWO.pow(shift)));
        double result = exact.doubleValue();
        if (Double.isInfinite(result)) throw overflow("integer division result too large for a float");
        return one.signum() == two.signum() ? result : -result;
    }

    static Object floorDivide(Object one, Object two) {
        if (one instanceof Double || two instanceof Double) {
            double by = real(two);
            if (by == 0) throw byZero("float floor division by zero");
            return floor(real(one), by)[0];
        }
        if (isSmall(one) && isSmall(two)) {
            long by = small(two);
            if (by == 0) throw byZero("integer division or modulo by zero");
            if (by != -1) return Math.floorDiv(small(one), by);
        }
        return trimmed(floor(big(one), big(two))[0]);
    }

    static Object modulo(Object one, Object two) {
        if (one instanceof Double || two instanceof Double) {
            double by = real(two);
            if (by == 0) throw byZero("float modulo");
            return floor(real(one), by)[1];
        }
        if (isSmall(one) && isSmall(two)) {
            long by = small(two);
            if (by == 0) throw byZero("integer division or modulo by zero");
            return Math.floorMod(small(one), by);
        }
        return trimmed(floor(big(one), big(two))[1]);
    }

    private static BigInteger[] floor(BigInteger one, BigInteger two) {
        if (two.signum() == 0) throw byZero("integer division or modulo by zero");
        var parts = one.divideAndRemainder(two);
        if (parts[1].signum() != 0 && parts[1].signum() != two.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(two);
        }
        return parts;
    }

    /** Python's quotient and remainder of floats. */
    private static double[] floor(double one, double two) {
        double rest = one % two;
        double quotient = (one - rest) / two;
        if (rest != 0) {
            if ((two < 0) != (rest < 0)) {
                rest += two;
                quotient -= 1;
            }
        } else {
            rest = Math.copySign(0.0, two);
        }
        if (quotient == 0) return new double[] {Math.copySign(0.0, one / two), rest};
        double floored = Math.floor(quotient);
        return new double[] {quotient - floored > 0.5 ? floored + 1 : floored, rest};
    }

    static Object power(Object one, Object two) {
        if (one instanceof Double || two instanceof Double) return power(real(one), real(two));
        var exponent = big(two);
        if (exponent.signum() < 0) {
            if (big(one).signum() == 0) throw byZero("0.0 cannot be raised to a negative power");
            return power(real(one), real(two));
        }
        var base = big(one);
        if (base.bitLength() <= 1 && base.abs().compareTo(BigInteger.ONE) <= 0) {
            if (exponent.signum() == 0) return 1L;
            return base.signum() >= 0 || exponent.testBit(0) ? (Object) base.longValue() : (Object) 1L;
        }
        if (exponent.bitLength() > 31 || (long) base.bitLength() * exponent.intValue() > 2L * MOST_BITS)
            throw Raised.limit("a number too large (expected: at most 2**" + MOST_BITS + ')');
        return trimmed(base.pow(exponent.intValue()));
    }

    private static double power(double base, double exponent) {
        if (base == 1 || exponent == 0) return 1;
        if (base == 0 && exponent < 0) throw byZero("0.0 cannot be raised to a negative power");
        if (base < 0 && exponent != Math.rint(exponent) && Double.isFinite(base))
            throw Raised.value("complex numbers are not supported (expected: a power that is real)");
        if (base == -1 && Double.isInfinite(exponent)) return 1;
        double power = Math.pow(base, exponent);
        if (Double.isInfinite(power) && Double.isFinite(base) && Double.isFinite(exponent))
            throw overflow("(34, 'Numerical result out of range')");
        return power;
    }

    static Object negate(Object number) {
        if (number instanceof Double real) return -real;
        if (isSmall(number) && small(number) != Long.MIN_VALUE) return -small(number);
        return trimmed(big(number).negate());
    }

    static int compare(Object one, Object two) {
        if (isSmall(one) && isSmall(two)) return Long.compare(small(one), small(two));
        if (one instanceof Double a && two instanceof Double b) return order(a, b);
        if (one instanceof Double || two instanceof Double) {
            double a = one instanceof Double real ? real : 0;
            double b = two instanceof Double real ? real : 0;
            if (Double.isInfinite(a) || Double.isInfinite(b)) return order(a, b);
            return exact(one).compareTo(exact(two));
        }
        return big(one).compareTo(big(two));
    }

    private static int order(double one, double two) {
        return one < two ? -1 : one > two ? 1 : 0;
    }

    private static BigDecimal exact(Object number) {
        return number instanceof Double real ? new BigDecimal(real) : new BigDecimal(big(number));
    }

    static boolean isNan(Object number) {
        return number instanceof Double real && real.isNaN();
    }
}
