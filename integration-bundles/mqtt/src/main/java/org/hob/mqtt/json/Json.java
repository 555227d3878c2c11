package org.hob.mqtt.json;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain values: null, Boolean, Long, BigInteger, Double, String, and List and Map of these. Of a key that comes twice the last one counts,
 * as in Python.
 */
public final class Json {

    /** The most that is read of one message, in characters. */
    public static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(300)
                    .build())
            .build();

    /** A text that is no JSON. */
    public static final class Malformed extends Exception {
        Malformed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private Json() {}

    /** Reads something that is JSON and something that is none, so that all that takes is loaded before it is needed in a turn. */
    public static void prepare() {
        if (!isJson("{\"a\": [1, 2.5, \"b\", true, null]}") || isJson("{")) {
            throw new IllegalStateException("JSON is not told from what is none (expected: a parser that works)");
        }
    }

    private static boolean isJson(String text) {
        try {
            var _ = read(text);
            return true;
        } catch (Malformed none) {
            return false;
        }
    }

    /** Reads one value, and nothing after it. */
    public static @Nullable Object read(String text) throws Malformed {
        if (text.length() > LONGEST) throw new Malformed("longer than " + LONGEST + " characters", null);
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var first = parser.nextToken();
            if (first == null) throw new Malformed("nothing", null);
            var value = value(parser, first);
            if (parser.nextToken() != null) throw new Malformed("more after its end", null);
            return value;
        } catch (JacksonException malformed) {
            throw new Malformed(String.valueOf(malformed.getOriginalMessage()), malformed);
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            map.put(key, value(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        var list = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    /** Returns that object with its keys as texts, as they are in JSON. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> asObject(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    /** Writes one value. */
    public static String write(@Nullable Object value) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator to, @Nullable Object value) {
        switch (value) {
            case null -> to.writeNull();
            case Boolean truth -> to.writeBoolean(truth);
            case Integer number -> to.writeNumber(number);
            case Long number -> to.writeNumber(number);
            case BigInteger number -> to.writeNumber(number);
            case Double number -> to.writeNumber(number);
            case Map<?, ?> map -> {
                to.writeStartObject();
                map.forEach((key, item) -> {
                    to.writeName(String.valueOf(key));
                    write(to, item);
                });
                to.writeEndObject();
            }
            case List<?> list -> {
                to.writeStartArray();
                list.forEach(item -> write(to, item));
                to.writeEndArray();
            }
            case Object text -> to.writeString(text.toString());
        }
    }
}
