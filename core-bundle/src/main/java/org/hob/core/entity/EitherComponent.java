package org.hob.core.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema.Field;
import org.jspecify.annotations.Nullable;

/**
 * A component of a sealed type: each record of it has a key of its own, of which at most one is there.
 *
 * @param choices the records
 * @param isRequired whether one of them has to be there
 * @param isOptional whether it is an {@code Optional}
 * @param getter reads it from its record
 */
record EitherComponent(List<Choice> choices, boolean isRequired, boolean isOptional, DirectCall getter)
        implements Component {

    /**
     * One record of a sealed type.
     *
     * @param type the record
     * @param field what the outside knows of it
     * @param form what it holds
     */
    record Choice(Class<?> type, Field field, Form form) {}

    @Override
    public void write(Record from, Map<String, Object> into) {
        var said = getter.get(from);
        var value = said instanceof Optional<?> optional ? optional.orElse(null) : said;
        for (var choice : choices) {
            if (!choice.type.isInstance(value)) continue;
            var written = choice.form.write(value);
            if (written != null) into.put(choice.field.name(), written);
        }
    }

    @Override
    public @Nullable Object read(String path, Map<?, ?> data) {
        Choice one = null;
        Object value = null;
        for (var choice : choices) {
            var name = choice.field.name();
            var given = data.get(name);
            if (given == null) continue;
            if (one != null) throw new ActionException.Invalid(path + name, given, "only one of " + names());
            one = choice;
            value = given;
        }
        if (one == null || value == null) return nothing(path);
        var read = one.form.read(path + one.field.name(), value);
        return isOptional ? Optional.of(read) : read;
    }

    private @Nullable Object nothing(String path) {
        if (isRequired) throw new ActionException.Invalid(path + names(), "nothing", "one of these");
        return isOptional ? Optional.empty() : null;
    }

    private String names() {
        return String.join(", ", fields().stream().map(Field::name).toList());
    }

    @Override
    public List<Field> fields() {
        return choices.stream().map(Choice::field).toList();
    }
}
