package org.hob.itests.automations;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hob.action.Action;
import org.hob.entity.Domain;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Deeds and data as a proof writes them: {@code light.turn_on light.hall {brightness=128}}. */
final class Words {

    private Words() {}

    /** Reads what is in braces, as YAML does; nothing there is an empty map. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> data(String text) {
        return text.isBlank() ? Map.of() : (Map<String, Object>) new Yaml().load(text);
    }

    /** Returns an action by its name, as {@code light.turn_on}. */
    static String name(Action action) {
        var domain = action.getClass().getEnclosingClass().getAnnotation(Domain.class);
        return domain.value() + '.' + snake(action.getClass().getSimpleName());
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Returns what a record says, without what it does not say. */
    static String said(Record record) {
        var said = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(component, record);
            if (value != null) said.put(snake(component.getName()), value);
        }
        return said(said);
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(component.toString(), impossible);
        }
    }

    /** Returns data in its order, in one line; nothing if there is none. */
    static String said(Map<?, ?> data) {
        return data.isEmpty() ? "" : ' ' + text(data);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                List<String> entries = new ArrayList<>();
                map.forEach((key, each) -> entries.add(key + "=" + text(each)));
                yield '{' + String.join(", ", entries) + '}';
            }
            case Iterable<?> all -> {
                List<String> texts = new ArrayList<>();
                for (var each : all) texts.add(text(each));
                yield '[' + String.join(", ", texts) + ']';
            }
            case Duration time -> number(time.toMillis() / 1e3) + " s";
            case Double number -> number(number);
            case Record record -> record.getClass().getSimpleName() + said(record);
            case null, default -> String.valueOf(value).replace("\n", "\\n");
        };
    }
}
