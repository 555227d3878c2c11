package org.hob.automation.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.ActionSchema.Field;
import org.hob.automation.language.ScriptPlan;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.jspecify.annotations.Nullable;

/** What a script can be told: what its fields say of it, and whether a call keeps to that. More may be said than there are fields. */
final class Fields {

    private Fields() {}

    static ActionSchema schema(String key, ScriptPlan plan) {
        var fields = plan.fields().entrySet().stream()
                .map(field -> schema(field.getKey(), field.getValue()))
                .toList();
        return new ActionSchema("script." + key, plan.description() == null ? "" : plan.description(), fields, true);
    }

    private static Field schema(String name, ScriptPlan.Field field) {
        var number = settings(field, "number");
        return new Field(
                name,
                field.description() == null ? "" : field.description(),
                type(field),
                field.required(),
                number.flatMap(all -> number(all, "min")),
                number.flatMap(all -> number(all, "max")),
                Optional.empty(),
                choices(field));
    }

    private static ActionSchema.Type type(ScriptPlan.Field field) {
        if (settings(field, "number").isPresent()) return ActionSchema.Type.NUMBER;
        if (settings(field, "boolean").isPresent()) return ActionSchema.Type.BOOLEAN;
        if (!choices(field).isEmpty()) return ActionSchema.Type.CHOICE;
        if (settings(field, "duration").isPresent()) return ActionSchema.Type.DURATION;
        if (settings(field, "time").isPresent()) return ActionSchema.Type.TIME;
        if (settings(field, "object").isPresent() || settings(field, "target").isPresent())
            return ActionSchema.Type.MAP;
        return ActionSchema.Type.TEXT;
    }

    /** Returns the settings of the selector of that name, if it has that one. */
    private static Optional<Node> settings(ScriptPlan.Field field, String selector) {
        return field.selector() instanceof Mapping mapping ? mapping.find(selector) : Optional.empty();
    }

    private static Optional<Double> number(Node settings, String key) {
        return settings instanceof Mapping mapping
                        && mapping.find(key).orElse(null) instanceof Scalar scalar
                        && scalar.value() instanceof Number number
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    private static List<String> choices(ScriptPlan.Field field) {
        var settings = settings(field, "select").orElse(null);
        boolean isOpen = settings instanceof Mapping mapping
                && mapping.find("custom_value").orElse(null) instanceof Scalar custom
                && Boolean.TRUE.equals(custom.value());
        if (isOpen
                || !(settings instanceof Mapping said)
                || !(said.find("options").orElse(null) instanceof Sequence options)) {
            return List.of();
        }
        return options.nodes().stream().map(Fields::choice).toList();
    }

    private static String choice(Node option) {
        var value = option instanceof Mapping mapping ? mapping.find("value").orElse(option) : option;
        return value instanceof Scalar scalar ? scalar.text() : value.words();
    }

    /**
     * Looks at the data of a call.
     *
     * @throws ActionException.Invalid naming the field, what was said and what was expected
     */
    static void check(Map<String, ScriptPlan.Field> fields, Map<String, ? extends @Nullable Object> data) {
        fields.forEach((name, field) -> {
            var said = data.get(name);
            if (said != null) check(name, field, said);
            else if (field.required()) throw new ActionException.Invalid(name, "missing", "a value; it is required");
        });
    }

    private static void check(String name, ScriptPlan.Field field, Object said) {
        var settings = settings(field, "number");
        if (settings.isPresent()) checkNumber(name, settings.get(), said);
        var choices = choices(field);
        var all = said instanceof List<?> many ? many : List.of(said);
        for (var one : all) {
            if (choices.isEmpty() || choices.contains(String.valueOf(one))) continue;
            throw new ActionException.Invalid(name, one, "one of " + String.join(", ", choices));
        }
    }

    private static void checkNumber(String name, Node settings, Object said) {
        var least = number(settings, "min").orElse(Double.NEGATIVE_INFINITY);
        var most = number(settings, "max").orElse(Double.POSITIVE_INFINITY);
        double number;
        try {
            number = Double.parseDouble(String.valueOf(said));
        } catch (NumberFormatException none) {
            throw new ActionException.Invalid(name, said, "a number");
        }
        if (number < least || number > most) throw new ActionException.Invalid(name, said, least + " to " + most);
    }
}
