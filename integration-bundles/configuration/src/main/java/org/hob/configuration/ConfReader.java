package org.hob.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON with comments and trailing commas: one flat object. */
final class ConfReader {

    /** What the parser says of a source that it does not know. */
    private static final String SOURCE = "\\s*\\(?(start marker )?at \\[Source.*";

    private static final String VALUES = "a string, a number, true, false, or an array of one of them";

    /** What ConfigurationAdmin sets itself. */
    private static final Set<String> RESERVED = Set.of("service.pid", "service.factorypid", "service.bundlelocation");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonParser json;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ConfReader(JsonParser json) {
        this.json = json;
    }

    static Conf read(byte[] text) throws WrongConf {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new ConfReader(json).object();
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            int line = place == null ? 1 : Math.max(1, place.getLineNr());
            throw new WrongConf(
                    line,
                    "no JSON: "
                            + e.getOriginalMessage()
                                    .replaceAll("\\s*\\R\\s*", " ")
                                    .replaceAll(SOURCE, "") + " (expected: an object, as {\"key\": \"value\"})");
        }
    }

    private Conf object() throws WrongConf {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new WrongConf(
                    1,
                    (json.currentToken() == null ? "empty" : json.getString()) + " (expected: { \"key\": value, … })");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) property(json.currentName());
        if (json.nextToken() != null)
            throw new WrongConf(line(), json.getString() + " (expected: nothing after the closing })");
        return new Conf(values, lines);
    }

    private void property(String key) throws WrongConf {
        int line = line();
        if (key.isBlank() || RESERVED.contains(key.toLowerCase(Locale.ROOT))) {
            throw WrongConf.value(
                    line, key, "not a key", "another one; the name of the file says which configuration it is");
        }
        Integer before = lines.putIfAbsent(key, line);
        if (before != null) throw WrongConf.value(line, key, "given twice", "once, see line " + before);
        JsonToken token = json.nextToken();
        values.put(key, token == JsonToken.START_ARRAY ? array(key) : scalar(key, VALUES));
    }

    private Object array(String key) throws WrongConf {
        int line = line();
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(scalar(key, "strings, numbers or booleans in an array"));
        }
        return Values.array(elements)
                .orElseThrow(() -> WrongConf.value(line, key, elements, "values of one kind in an array"));
    }

    private Object scalar(String key, String expected) throws WrongConf {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(key);
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_NULL ->
                throw WrongConf.value(line(), key, "null", expected + "; leave the key out for its default");
            case START_OBJECT -> throw WrongConf.value(line(), key, "{…}", expected);
            case START_ARRAY -> throw WrongConf.value(line(), key, "[…]", expected);
            case null, default -> throw WrongConf.value(line(), key, json.getString(), expected);
        };
    }

    private Object integer(String key) throws WrongConf {
        return switch (json.getNumberType()) {
            case INT -> json.getIntValue();
            case LONG -> json.getLongValue();
            default -> throw WrongConf.value(line(), key, json.getString(), "a number of at most 64 bits");
        };
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }
}
