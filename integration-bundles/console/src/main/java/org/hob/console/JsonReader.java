package org.hob.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object from outside into maps, lists, texts, numbers and booleans. A key whose value is null is as good as not there. */
final class JsonReader {

    private static final int DEEPEST = 32;

    /** What the parser says of a source that it does not show. */
    private static final Pattern AT_SOURCE = Pattern.compile(" \\(start marker at .*\\)$");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonReader() {}

    /**
     * Reads all of it.
     *
     * @param example an object as it should be
     * @throws Refused saying where it is malformed, or which value it cannot be
     */
    static Map<String, Object> object(byte[] text, String example) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = json.nextToken();
            if (first == null) throw malformed("nothing", example);
            if (first != JsonToken.START_OBJECT) throw malformed("not an object", example);
            Map<String, Object> object = object(json, "");
            if (json.nextToken() != null) throw malformed("more after the object", example);
            return object;
        } catch (JacksonException e) {
            throw malformed(
                    place(e.getLocation())
                            + AT_SOURCE.matcher(e.getOriginalMessage()).replaceFirst(""),
                    example);
        }
    }

    private static Map<String, Object> object(JsonParser json, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (token != JsonToken.VALUE_NULL)
                map.put(key, value(json, token, path.isEmpty() ? key : path + '.' + key));
        }
        return map;
    }

    private static List<Object> list(JsonParser json, String path) {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            list.add(value(json, token, path));
        }
        return list;
    }

    private static Object value(JsonParser json, JsonToken token, String path) {
        return switch (token) {
            case START_OBJECT -> object(json, path);
            case START_ARRAY -> list(json, path);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> integer(json, path);
            case VALUE_NUMBER_FLOAT -> decimal(json, path);
            default -> throw new Refused(Refused.BAD_REQUEST, path, "null", "a list without null");
        };
    }

    private static Number integer(JsonParser json, String path) {
        return switch (json.getNumberType()) {
            case INT -> json.getIntValue();
            case LONG -> json.getLongValue();
            default -> decimal(json, path);
        };
    }

    private static Number decimal(JsonParser json, String path) {
        double number = json.getDoubleValue();
        if (Double.isFinite(number)) return number;
        throw new Refused(Refused.BAD_REQUEST, path, json.getString(), "a number of at most 1.8e308");
    }

    /** Says where; there is no place when a limit is broken. */
    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static Refused malformed(String what, String example) {
        return new Refused(Refused.BAD_REQUEST, "body", what, "a JSON object, as " + example);
    }
}
