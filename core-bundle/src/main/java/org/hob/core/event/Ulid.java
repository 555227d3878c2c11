package org.hob.core.event;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that sort by the time they were made: 48 bits of milliseconds and 80 random bits in 26 characters of Crockford's base 32
 * (github.com/ulid/spec). Two of the same millisecond are in no order. The random is fast, not secret.
 */
public final class Ulid {

    private static final byte[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;
    private static final long LATEST = (1L << 48) - 1;

    private Ulid() {}

    /**
     * Returns a new id of that moment.
     *
     * @param millis since 1970, in 48 bits
     * @throws IllegalArgumentException if the time does not fit
     */
    public static String at(long millis) {
        if (millis < 0 || millis > LATEST) {
            throw new IllegalArgumentException("millis: " + millis + " (expected: 0.." + LATEST + ')');
        }
        var random = ThreadLocalRandom.current();
        var text = new byte[LENGTH];
        write(text, 0, TIME_LENGTH, millis);
        write(text, 10, 8, random.nextLong());
        write(text, 18, 8, random.nextLong());
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /**
     * Returns the moment of that id, in milliseconds since 1970.
     *
     * @throws IllegalArgumentException if it is no ULID
     */
    public static long millis(String ulid) {
        if (ulid.length() != LENGTH || ulid.charAt(0) > '7') throw malformed(ulid);
        long millis = 0;
        for (int i = 0; i < TIME_LENGTH; i++) millis = millis << 5 | digit(ulid, i);
        return millis;
    }

    /** Writes the lowest bits of that number, five to a character. */
    private static void write(byte[] text, int from, int length, long number) {
        for (int i = from + length - 1; i >= from; i--) {
            text[i] = ALPHABET[(int) number & 31];
            number >>>= 5;
        }
    }

    private static int digit(String ulid, int at) {
        for (int digit = 0; digit < ALPHABET.length; digit++) if (ALPHABET[digit] == ulid.charAt(at)) return digit;
        throw malformed(ulid);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("ulid: " + text + " (expected: 26 of 0-9 and A-Z without I, L, O, U)");
    }
}
