package org.hob.template.house;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hob.template.jinja.Run;
import org.hob.template.python.Bytes;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Numbers;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Truth;

/** Home Assistant's {@code pack} and {@code unpack}: one value in bytes, by the format of Python's struct. */
final class Structs {

    /** A format that is none, or does not fit. */
    private static final class Misfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        Misfit() {
            super(null, null, false, false);
        }
    }

    private Structs() {}

    static Object pack(Run run, Object value, String format) {
        try {
            char type = type(format);
            var bytes = ByteBuffer.allocate(size(format, type)).order(order(format));
            switch (type) {
                case '?' -> bytes.put((byte) (Truth.of(value) ? 1 : 0));
                case 'c' -> {
                    if (!(value instanceof Bytes one) || one.size() != 1) throw new Misfit();
                    bytes.put(one.array());
                }
                case 'e' -> bytes.putShort(Float.floatToFloat16((float) real(value)));
                case 'f' -> bytes.putFloat((float) real(value));
                case 'd' -> bytes.putDouble(real(value));
                default -> whole(bytes, value, Character.isLowerCase(type));
            }
            return Bytes.of(bytes.array());
        } catch (Misfit no) {
            run.warn("'pack' unable to pack object '" + Repr.text(value) + "' with type '" + Kinds.name(value)
                    + "' and format_string '" + format + '\'');
            return None.NONE;
        }
    }

    static Object unpack(Run run, Object value, String format, long offset) {
        if (!(value instanceof Bytes given))
            throw Raised.type("a bytes-like object is required, not " + Repr.of(Kinds.name(value)));
        try {
            char type = type(format);
            int size = size(format, type);
            long from = offset < 0 ? offset + given.size() : offset;
            if (from < 0 || from + size > given.size()) throw new Misfit();
            var bytes = ByteBuffer.wrap(given.array(), (int) from, size).order(order(format));
            return switch (type) {
                case '?' -> bytes.get() != 0;
                case 'c' -> Bytes.of(new byte[] {bytes.get()});
                case 'e' -> (double) Float.float16ToFloat(bytes.getShort());
                case 'f' -> (double) bytes.getFloat();
                case 'd' -> bytes.getDouble();
                default -> whole(bytes, size, Character.isLowerCase(type));
            };
        } catch (Misfit no) {
            run.warn("'unpack' unable to unpack object '" + Repr.text(value) + "' with format_string '" + format
                    + "' and offset " + offset);
            return None.NONE;
        }
    }

    private static char type(String format) {
        String types = format.isEmpty() || "<>=!@".indexOf(format.charAt(0)) < 0 ? format : format.substring(1);
        if (types.length() != 1) throw new Misfit();
        return types.charAt(0);
    }

    private static ByteOrder order(String format) {
        return switch (format.charAt(0)) {
            case '>', '!' -> ByteOrder.BIG_ENDIAN;
            default -> ByteOrder.LITTLE_ENDIAN;
        };
    }

    private static int size(String format, char type) {
        boolean standard = "<>=!".indexOf(format.charAt(0)) >= 0;
        return switch (type) {
            case 'b', 'B', 'c', '?' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> standard ? 4 : 8;
            case 'q', 'Q', 'd' -> 8;
            default -> throw new Misfit();
        };
    }

    private static double real(Object value) {
        if (!Kinds.isNumber(value)) throw new Misfit();
        return Numbers.real(value);
    }

    private static void whole(ByteBuffer bytes, Object value, boolean signed) {
        if (!Kinds.isWhole(value)) throw new Misfit();
        var number = Numbers.big(value);
        int bits = bytes.capacity() * 8;
        boolean fits = signed ? number.bitLength() < bits : number.signum() >= 0 && number.bitLength() <= bits;
        if (!fits) throw new Misfit();
        boolean little = bytes.order() == ByteOrder.LITTLE_ENDIAN;
        for (int i = 0; i < bytes.capacity(); i++)
            bytes.put(
                    little ? i : bytes.capacity() - 1 - i,
                    number.shiftRight(8 * i).byteValue());
    }

    private static Object whole(ByteBuffer bytes, int size, boolean signed) {
        var magnitude = new byte[size];
        bytes.get(magnitude);
        if (bytes.order() == ByteOrder.LITTLE_ENDIAN) {
            for (int i = 0; i < size / 2; i++) {
                byte one = magnitude[i];
                magnitude[i] = magnitude[size - 1 - i];
                magnitude[size - 1 - i] = one;
            }
        }
        return Numbers.trimmed(signed ? new BigInteger(magnitude) : new BigInteger(1, magnitude));
    }
}
