package org.hob.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands in a file, or is computed by a template there when it is needed: as {@code delay: 5}, {@code delay: "{{ minutes * 60 }}"} or
 * {@code delay: {minutes: "{{ minutes }}"}}. Immutable.
 */
public final class Templated<T> {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|\\{#");

    private final Optional<T> fixed;
    private final Node node;
    private final Map<String, Template> templates;
    private final Reading<? extends T> reading;

    private Templated(Optional<T> fixed, Node node, Map<String, Template> templates, Reading<? extends T> reading) {
        this.fixed = fixed;
        this.node = node;
        this.templates = Map.copyOf(templates);
        this.reading = reading;
    }

    /** Returns a value that is never computed. */
    public static <T> Templated<T> of(T value) {
        return new Templated<>(
                Optional.of(value),
                Scalar.of(new Position("", 1, 1), value.toString()),
                Map.of(),
                (_, _) -> Optional.empty());
    }

    /** Returns whether there is a template in that node. */
    public static boolean isTemplate(Node node) {
        return switch (node) {
            case Scalar scalar ->
                scalar.value() instanceof String text && TEMPLATE.matcher(text).find();
            case Sequence sequence -> sequence.nodes().stream().anyMatch(Templated::isTemplate);
            case Mapping mapping -> mapping.entries().stream().anyMatch(entry -> isTemplate(entry.value()));
            case Input input -> false;
            case Broken broken -> false;
        };
    }

    static <T> Optional<Templated<T>> read(Binder binder, Reading<? extends T> reading, Node node, Spot spot) {
        if (!isTemplate(node)) {
            Optional<? extends T> value = reading.read(node, spot);
            return value.map(fixed -> new Templated<T>(Optional.of(fixed), node, Map.of(), reading));
        }
        Map<String, Template> templates = new HashMap<>();
        boolean readable = Unread.note(node, spot);
        boolean complete = collect(binder, node, spot, templates);
        return readable && complete
                ? Optional.of(new Templated<>(Optional.empty(), node, templates, reading))
                : Optional.empty();
    }

    private static boolean collect(Binder binder, Node node, Spot spot, Map<String, Template> templates) {
        if (!isTemplate(node)) return true;
        return switch (node) {
            case Scalar scalar -> {
                Optional<Template> template = binder.bind(Template.class, scalar, spot);
                template.ifPresent(read -> templates.put(scalar.text(), read));
                yield template.isPresent();
            }
            case Sequence sequence -> {
                boolean complete = true;
                List<Node> nodes = sequence.nodes();
                for (int i = 0; i < nodes.size(); i++) {
                    complete &= collect(binder, nodes.get(i), spot.element(i), templates);
                }
                yield complete;
            }
            case Mapping mapping -> {
                boolean complete = true;
                for (Mapping.Entry entry : mapping.entries()) {
                    complete &= collect(binder, entry.value(), spot.key(entry.name()), templates);
                }
                yield complete;
            }
            case Input input -> true;
            case Broken broken -> true;
        };
    }

    /** Returns the value, if it is not computed. */
    public Optional<T> fixed() {
        return fixed;
    }

    /** Returns what stands in the file. */
    public Node node() {
        return node;
    }

    /**
     * Returns the value, computed with those variables.
     *
     * <p>Turn: never waits.
     *
     * @throws TemplateException if a template cannot be computed
     * @throws IllegalArgumentException if it computes something else than such a value, with the expected form
     */
    public T value(Map<String, ? extends @Nullable Object> variables) {
        if (fixed.isPresent()) return fixed.get();
        Mistakes mistakes = new Mistakes();
        Optional<? extends T> value = reading.read(filled(node, variables), new Spot("", mistakes));
        if (value.isPresent()) return value.get();
        Mistake first = mistakes.list().getFirst();
        throw new IllegalArgumentException(first.path() + (first.path().isEmpty() ? "" : ": ") + first.message()
                + " (expected: " + first.expected() + ')');
    }

    private Node filled(Node node, Map<String, ? extends @Nullable Object> variables) {
        return switch (node) {
            case Scalar scalar -> {
                Template template = templates.get(scalar.text());
                yield template == null ? scalar : Node.of(scalar.position(), template.evaluate(variables));
            }
            case Sequence sequence ->
                new Sequence(
                        sequence.position(),
                        sequence.nodes().stream()
                                .map(one -> filled(one, variables))
                                .toList());
            case Mapping mapping ->
                new Mapping(
                        mapping.position(),
                        mapping.entries().stream()
                                .map(entry -> new Mapping.Entry(entry.key(), filled(entry.value(), variables)))
                                .toList());
            case Input input -> input;
            case Broken broken -> broken;
        };
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
