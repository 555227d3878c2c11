package org.hob.template.python;

import java.util.Arrays;

/** Python's bytes. */
public final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    public byte[] array() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** Returns the byte there, 0 to 255. */
    public long at(int index) {
        return bytes[index] & 0xff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        boolean doubled = false;
        boolean single = false;
        for (byte one : bytes) {
            single |= one == '\'';
            doubled |= one == '"';
        }
        char quote = single && !doubled ? '"' : '\'';
        var text = new StringBuilder("b").append(quote);
        for (byte one : bytes) {
            switch (one) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (one == quote) text.append('\\').append(quote);
                    else if (one >= ' ' && one < 0x7f) text.append((char) one);
                    else text.append(String.format("\\x%02x", one & 0xff));
                }
            }
        }
        return text.append(quote).toString();
    }
}
