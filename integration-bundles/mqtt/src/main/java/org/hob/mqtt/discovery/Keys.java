package org.hob.mqtt.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;
import org.hob.mqtt.json.Json;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/** The keys of an announcement, each read as what it should be, and as generously as Home Assistant reads it. */
final class Keys {

    private static final Set<String> YES = Set.of("1", "true", "yes", "on", "enable");
    private static final Set<String> NO = Set.of("0", "false", "no", "off", "disable");

    private final Map<String, @Nullable Object> keys;
    private final Templates templates;

    Keys(Map<String, @Nullable Object> keys, Templates templates) {
        this.keys = keys;
        this.templates = templates;
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** Returns the value as it came. */
    @Nullable
    Object raw(String key) {
        return keys.get(key);
    }

    /** Returns the keys of an object within, or none. */
    Keys of(String key) throws BadPayload {
        return new Keys(object(key, keys.get(key)), templates);
    }

    /** Returns the keys of the objects of a list within. */
    List<Keys> all(String key) throws BadPayload {
        if (keys.get(key) == null) return List.of();
        if (!(keys.get(key) instanceof List<?> list)) throw new BadPayload(key, keys.get(key), "a list of objects");
        var all = new ArrayList<Keys>();
        for (var item : list) all.add(new Keys(object(key, item), templates));
        return all;
    }

    private static Map<String, @Nullable Object> object(String key, @Nullable Object value) throws BadPayload {
        if (value == null) return Map.of();
        if (!(value instanceof Map<?, ?> map)) throw new BadPayload(key, value, "an object");
        return Json.asObject(map);
    }

    Optional<String> text(String key) throws BadPayload {
        return switch (keys.get(key)) {
            case null -> Optional.empty();
            case List<?> list -> throw new BadPayload(key, list, "a text");
            case Map<?, ?> map -> throw new BadPayload(key, map, "a text");
            case Object value -> Optional.of(PlainText.of(value));
        };
    }

    String text(String key, String otherwise) throws BadPayload {
        return text(key).orElse(otherwise);
    }

    /** Returns the text, or nothing if it is none. */
    Optional<String> plain(String key) {
        return keys.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Returns a list of two texts each. */
    List<List<String>> pairs(String key) throws BadPayload {
        if (keys.get(key) == null) return List.of();
        if (!(keys.get(key) instanceof List<?> list))
            throw new BadPayload(key, keys.get(key), "a list of pairs of texts");
        var pairs = new ArrayList<List<String>>();
        for (var pair : list) {
            if (!(pair instanceof List<?> two) || two.size() != 2)
                throw new BadPayload(key, pair, "a list of pairs of texts");
            pairs.add(List.of(PlainText.of(two.getFirst()), PlainText.of(two.getLast())));
        }
        return pairs;
    }

    List<String> texts(String key) throws BadPayload {
        if (keys.get(key) == null) return List.of();
        var texts = new ArrayList<String>();
        for (var item : keys.get(key) instanceof List<?> list ? list : List.of(keys.get(key))) {
            if (item == null || item instanceof List<?> || item instanceof Map<?, ?>)
                throw new BadPayload(key, item, "texts");
            texts.add(PlainText.of(item));
        }
        return texts;
    }

    boolean flag(String key, boolean otherwise) throws BadPayload {
        var value = keys.get(key);
        if (value == null) return otherwise;
        if (value instanceof Boolean truth) return truth;
        if (value instanceof Number number) return number.doubleValue() != 0;
        String text = PlainText.of(value).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(text)) return true;
        if (NO.contains(text)) return false;
        throw new BadPayload(key, value, "true or false");
    }

    Optional<Integer> whole(String key, int least, int most) throws BadPayload {
        var number = number(key, least, most, "a whole number " + least + '–' + most);
        return number.map(Double::intValue);
    }

    int whole(String key, int least, int most, int otherwise) throws BadPayload {
        return whole(key, least, most).orElse(otherwise);
    }

    /** Returns a time in whole seconds, if it is more than none. */
    Optional<Duration> seconds(String key) throws BadPayload {
        return whole(key, 0, Integer.MAX_VALUE).filter(time -> time > 0).map(Duration::ofSeconds);
    }

    /** Returns a number more than zero. */
    double positive(String key, double otherwise) throws BadPayload {
        return number(key, Double.MIN_VALUE, Double.MAX_VALUE, "a number > 0").orElse(otherwise);
    }

    private Optional<Double> number(String key, double least, double most, String expected) throws BadPayload {
        var value = keys.get(key);
        if (value == null) return Optional.empty();
        double number = Numbers.of(value);
        if (!(number >= least && number <= most)) throw new BadPayload(key, value, expected);
        return Optional.of(number);
    }

    /** Returns the constant of that name, in small letters. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> of) throws BadPayload {
        var text = text(key);
        if (text.isEmpty()) return Optional.empty();
        for (E constant : of.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.get())) return Optional.of(constant);
        }
        throw new BadPayload(
                key,
                text.get(),
                "one of "
                        + String.join(
                                ", ",
                                List.of(of.getEnumConstants()).stream()
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    /** Returns a topic filter to listen to. */
    Optional<String> listenTo(String key) throws BadPayload {
        var topic = text(key);
        if (topic.isPresent() && !TopicFilter.isFilter(topic.get()))
            throw new BadPayload(key, topic.get(), TopicFilter.FILTER);
        return topic;
    }

    /** Returns a topic to publish to. */
    Optional<String> publishTo(String key) throws BadPayload {
        var topic = text(key);
        if (topic.isPresent() && !TopicFilter.isTopic(topic.get()))
            throw new BadPayload(key, topic.get(), TopicFilter.TOPIC);
        return topic;
    }

    Qos qos() throws BadPayload {
        return Qos.of(whole("qos", 0, 2, 0));
    }

    /** Returns a template. */
    Optional<Rendering> template(String key) throws BadPayload {
        var text = text(key);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Rendering(templates.read(text.get())));
        } catch (TemplateException unable) {
            throw new BadPayload(key, text.get(), "a template; " + unable.getMessage());
        }
    }

    /** Returns what is there, or says what is missing. */
    static <T> T required(String key, Optional<T> value, String expected) throws BadPayload {
        if (value.isEmpty()) throw new BadPayload(key, null, expected);
        return value.get();
    }
}
