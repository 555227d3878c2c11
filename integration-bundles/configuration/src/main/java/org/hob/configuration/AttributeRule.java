package org.hob.configuration;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.service.metatype.AttributeDefinition;

/** What may stand for one key, by its metatype. Strings are as good as what can be read from them, as Declarative Services does it. */
record AttributeRule(AttributeDefinition attribute) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    void check(int line, String key, Object value) throws WrongConf {
        Object plain = Values.plain(Map.of(key, value)).values().iterator().next();
        if (plain instanceof List<?> many) {
            if (attribute.getCardinality() == 0) throw WrongConf.value(line, key, plain, kind() + ", not an array");
            for (Object one : many) check(line, key, one.toString());
        } else {
            check(line, key, plain.toString());
        }
    }

    private void check(int line, String key, String value) throws WrongConf {
        boolean fits = switch (attribute.getType()) {
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> WHOLE.matcher(value).matches();
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT ->
                DECIMAL.matcher(value).matches();
            case AttributeDefinition.BOOLEAN -> value.equals("true") || value.equals("false");
            default -> true;
        };
        if (!fits) throw WrongConf.value(line, key, value, kind());
        checkLimits(line, key, value);
        String[] options = attribute.getOptionValues();
        if (options != null && options.length > 0 && !List.of(options).contains(value)) {
            throw WrongConf.value(line, key, value, "one of " + String.join(", ", options));
        }
    }

    /** The metatype tells no limits, only what is wrong with a value. */
    private void checkLimits(int line, String key, String value) throws WrongConf {
        if (attribute.getType() == AttributeDefinition.STRING || attribute.getType() == AttributeDefinition.PASSWORD)
            return;
        String wrong = attribute.validate(value);
        if (wrong == null || wrong.isEmpty()) return;
        throw WrongConf.value(line, key, value, kind() + " within its limits; this " + wrong.replaceFirst("^%", ""));
    }

    private String kind() {
        return switch (attribute.getType()) {
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> "a whole number";
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> "a number";
            case AttributeDefinition.BOOLEAN -> "true or false";
            default -> "a string";
        };
    }
}
