package org.hob.yaml;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.entity.Range;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes into records, and notes all that is wrong rather than the first.
 *
 * <p>A component may be text, a number (within its {@link Range}), a boolean, a {@code Duration} in all of Home Assistant's forms (its {@link Range} is
 * in seconds), a {@code LocalTime}, {@code LocalDate} or {@code LocalDateTime}, an {@code EntityId}, an enum, a record, a {@link Choice}, a list or set
 * (a single one counts as a list of one; entity ids may be one text with commas), a map by name, a {@link Template} or {@link Templated} value, a
 * {@link Node} as it stands, or {@code Object} for its plain value; other types by a {@link Reading}. It must be there unless it is {@code @Nullable},
 * {@code Optional}, a list, set or map (then empty), or has a {@link Default}. Its key is its name in snake_case, or its {@link Key}. What a compact
 * constructor refuses with an {@link IllegalArgumentException} is a mistake too; that {@code name: value (expected: …)} is the key's.
 *
 * <p>Text is what is written: {@code to: on} is {@code on}, although YAML reads a boolean in it. Immutable, and for any thread.
 */
public final class Binder {

    private final Map<Class<?>, Reading<?>> readings;
    private final Records records = new Records(this);
    private final Choices choices = new Choices(records);

    private Binder(Map<Class<?>, Reading<?>> readings) {
        this.readings = Map.copyOf(readings);
    }

    /** Returns one that knows the types above, without templates. */
    public static Binder plain() {
        return new Binder(Map.of());
    }

    /**
     * Returns one that reads that type in that way too, wherever it stands in a record.
     *
     * <p>Turn: runs right here.
     */
    public <T> Binder reading(Class<T> type, Reading<T> reading) {
        Map<Class<?>, Reading<?>> more = new HashMap<>(readings);
        more.put(type, reading);
        return new Binder(more);
    }

    /**
     * Returns one that reads templates too.
     *
     * <p>Turn: runs right here.
     */
    public Binder templates(Templates templates) {
        return reading(Template.class, (node, spot) -> template(templates, node, spot));
    }

    /**
     * Reads that node.
     *
     * <p>Turn: runs right here.
     *
     * @param type a record, a {@link Choice}, or any type a component may have
     * @return nothing when something is wrong: then it is noted at the spot
     */
    public <T> Optional<T> bind(Class<T> type, Node node, Spot spot) {
        return read(type, null, node, spot).map(boxed(type)::cast);
    }

    /** Reads what a component may be. */
    Optional<?> read(Type type, @Nullable Range range, Node node, Spot spot) {
        Class<?> raw = boxed(Component.raw(type));
        if (Node.class.isAssignableFrom(raw)) return node(raw, node, spot);
        if (node instanceof Broken || node instanceof Input) {
            spot.wrong(node, "a value; !input stands in blueprints only");
            return Optional.empty();
        }
        Reading<?> own = readings.get(raw);
        if (own != null) return own.read(node, spot);
        if (type instanceof ParameterizedType generic) return generic(raw, generic, range, node, spot);
        if (raw == Duration.class) return Scalars.duration(range, node, spot);
        if (Scalars.knows(raw)) return Scalars.read(raw, range, node, spot);
        if (raw.isEnum()) return constant(raw, node, spot);
        if (raw.isRecord()) return records.read(raw, Set.of(), node, spot);
        Choice choice = raw.getAnnotation(Choice.class);
        if (choice != null) return choices.read(raw, choice, node, spot);
        if (raw == Object.class) return plain(node, spot);
        throw new IllegalArgumentException(type.getTypeName()
                + ": cannot be read (expected: a type that a Binder knows," + " or that it was given a reading for)");
    }

    private Optional<?> generic(Class<?> raw, ParameterizedType type, @Nullable Range range, Node node, Spot spot) {
        Type[] of = type.getActualTypeArguments();
        Reading<Object> last = reading(of[of.length - 1], range);
        Class<?> element = Component.raw(of[0]);
        if (raw == List.class) return Many.list(element, last, node, spot);
        if (raw == Set.class) return Many.set(element, last, node, spot);
        if (raw == Map.class) return Many.map(reading(of[0], null), last, node, spot);
        if (raw == Templated.class) return Templated.read(this, last, node, spot);
        throw new IllegalArgumentException(
                type.getTypeName() + ": cannot be read (expected: a List, Set, Map, Optional" + " or Templated)");
    }

    private Reading<Object> reading(Type type, @Nullable Range range) {
        return (node, spot) -> read(type, range, node, spot).map(Object.class::cast);
    }

    /** Returns in words what a component may be. */
    String expected(Type type, @Nullable Range range) {
        Class<?> raw = boxed(Component.raw(type));
        Choice choice = raw.getAnnotation(Choice.class);
        if (choice != null) return Choices.expected(raw, choice);
        if (raw == Duration.class) return Durations.EXPECTED;
        if (raw == Template.class) return "a template";
        if (raw.isEnum()) return Words.oneOf(Constants.of(raw).keySet());
        if (raw.isRecord()) return "a mapping";
        return Scalars.expected(raw, range);
    }

    private static Optional<?> node(Class<?> raw, Node node, Spot spot) {
        if (raw.isInstance(node)) return Optional.of(node);
        spot.wrong(node, raw == Mapping.class ? "a mapping" : raw == Sequence.class ? "a list" : "a single value");
        return Optional.empty();
    }

    /** A plain value, if all of it could be read. */
    private static Optional<?> plain(Node node, Spot spot) {
        if (!Unread.note(node, spot)) return Optional.empty();
        Object plain = node.plain();
        if (plain == null) spot.wrong(node, "a value");
        return Optional.ofNullable(plain);
    }

    private static Optional<?> constant(Class<?> type, Node node, Spot spot) {
        Map<String, ?> constants = Constants.of(type);
        String word = node instanceof Scalar scalar ? scalar.text().strip() : "";
        Object constant = constants.get(word);
        if (constant == null) spot.wrong(node, Words.meant(word, constants.keySet()));
        return Optional.ofNullable(constant);
    }

    private static Optional<Template> template(Templates templates, Node node, Spot spot) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            spot.wrong(node, "a template");
            return Optional.empty();
        }
        try {
            return Optional.of(templates.read(scalar.text()));
        } catch (TemplateException e) {
            Refusal refusal = Refusal.of(e, "a template that can be read");
            spot.wrong(node, scalar.isSecret() ? "a secret" : refusal.message(), refusal.expected());
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }
}
