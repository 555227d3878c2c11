package org.hob.template.python;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** The methods of Python's bytes that templates need, and its codecs. */
public final class ByteMethods {

    static final Table<Bytes> TABLE = new Table<Bytes>()
            .method(
                    "decode",
                    "encoding='utf-8', errors='strict'",
                    (m, a) -> decode((Bytes) a[0], TextMethods.text(a[1]), TextMethods.text(a[2])))
            .method("hex", "", (m, a) -> HexFormat.of().formatHex(((Bytes) a[0]).array()));

    private ByteMethods() {}

    private static Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "ascii", "us-ascii" -> StandardCharsets.US_ASCII;
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> StandardCharsets.ISO_8859_1;
            case "utf-16-le", "utf-16le" -> StandardCharsets.UTF_16LE;
            case "utf-16-be", "utf-16be" -> StandardCharsets.UTF_16BE;
            default -> throw Raised.of(Raised.Kind.RUNTIME, "unknown encoding: " + name);
        };
    }

    private static CodingErrorAction action(String errors) {
        return switch (errors) {
            case "strict" -> CodingErrorAction.REPORT;
            case "ignore" -> CodingErrorAction.IGNORE;
            case "replace" -> CodingErrorAction.REPLACE;
            default -> throw Raised.of(Raised.Kind.RUNTIME, "unknown error handler name " + Repr.of(errors));
        };
    }

    /** Returns the text in that encoding. */
    public static Bytes encode(String text, String encoding, String errors) {
        var encoder = charset(encoding).newEncoder();
        var action = action(errors);
        try {
            var encoded = encoder.onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Bytes.of(bytes);
        } catch (CharacterCodingException not) {
            throw Raised.value(Repr.of(encoding) + " codec can't encode the text");
        }
    }

    /** Returns the text that the bytes mean in that encoding. */
    public static String decode(Bytes bytes, String encoding, String errors) {
        var action = action(errors);
        try {
            return charset(encoding)
                    .newDecoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(bytes.array()))
                    .toString();
        } catch (CharacterCodingException not) {
            throw Raised.value(Repr.of(encoding) + " codec can't decode the bytes");
        }
    }
}
