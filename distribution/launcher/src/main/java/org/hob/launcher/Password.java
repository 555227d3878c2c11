package org.hob.launcher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it may be stored: PBKDF2 with its own salt, both in hex. Its text form names all that is needed to check it. */
record Password(int iterations, String salt, String hash) {

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** Letters and digits that nobody takes for another: five bits each. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** A new password of 100 random bits, easy to type: {@code k7fmp-2xq9c-…}. */
    static String generate(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) text.append('-');
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    static Password of(String plain, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Password(ITERATIONS, HEX.formatHex(salt), HEX.formatHex(derive(plain, ITERATIONS, salt)));
    }

    /** Reads what {@link #toString()} wrote. */
    static Password parse(String text) {
        String[] parts = text.strip().split(":", -1);
        try {
            if (parts.length == 4 && parts[0].equals(SCHEME)) {
                return new Password(Integer.parseInt(parts[1]), hex(parts[2]), hex(parts[3]));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected: " + SCHEME + ":iterations:salt:hash", e);
        }
        throw new IllegalArgumentException("expected: " + SCHEME + ":iterations:salt:hash");
    }

    boolean matches(String plain) {
        return MessageDigest.isEqual(HEX.parseHex(hash), derive(plain, iterations, HEX.parseHex(salt)));
    }

    @Override
    public String toString() {
        return SCHEME + ":" + iterations + ":" + salt + ":" + hash;
    }

    static byte[] digest(String plain) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }

    private static String hex(String text) {
        return HEX.formatHex(HEX.parseHex(text));
    }

    private static byte[] derive(String plain, int iterations, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(plain.toCharArray(), salt, iterations, BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2WithHmacSHA512: missing (expected: in every Java)", e);
        }
    }
}
