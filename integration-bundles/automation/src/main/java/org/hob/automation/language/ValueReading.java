package org.hob.automation.language;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.yaml.Binder;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;

/** Reads values in which something may be computed. */
final class ValueReading {

    /** The helpers whose state stands for a value that people set. */
    private static final Pattern HELPER =
            Pattern.compile("input_(select|text|number|boolean|datetime)\\.[a-z0-9]([a-z0-9_]*[a-z0-9])?");

    private static final Pattern ENTITY = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z0-9_]+");

    private final Templates templates;
    private final Binder plain = Binder.plain();

    ValueReading(Templates templates) {
        this.templates = templates;
    }

    /** Returns whether something is computed in that text. */
    static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("{#");
    }

    Optional<Template> template(Node node, Spot spot) {
        if (node instanceof Scalar text && !text.isNull()) return template(text.text(), node, spot);
        spot.wrong(node, "a template");
        return Optional.empty();
    }

    private Optional<Template> template(String source, Node node, Spot spot) {
        try {
            return Optional.of(templates.read(source));
        } catch (TemplateException malformed) {
            spot.refused(node, malformed, "a template that can be read");
            return Optional.empty();
        }
    }

    Optional<Value> value(Node node, Spot spot) {
        return switch (node) {
            case Scalar text
            when text.value() instanceof String source && isTemplate(source) ->
                template(source, node, spot).map(Value.Computed::new);
            case Sequence list -> listed(list, spot);
            case Mapping map -> mapped(map, spot);
            case Scalar scalar -> Optional.of(new Value.Fixed(scalar.plain()));
            default -> {
                spot.wrong(node, "a value");
                yield Optional.empty();
            }
        };
    }

    private Optional<Value> listed(Sequence list, Spot spot) {
        var values = new ArrayList<Value>();
        for (int n = 0; n < list.nodes().size(); n++) {
            value(list.nodes().get(n), spot.element(n)).ifPresent(values::add);
        }
        if (values.size() < list.nodes().size()) return Optional.empty();
        return Optional.of(areFixed(values) ? new Value.Fixed(list.plain()) : new Value.Listed(List.copyOf(values)));
    }

    private Optional<Value> mapped(Mapping map, Spot spot) {
        if (map.entries().stream().anyMatch(entry -> isTemplate(entry.name()))) return keyed(map, spot);
        var values = new LinkedHashMap<String, Value>();
        for (var entry : map.entries()) {
            value(entry.value(), spot.key(entry.name())).ifPresent(value -> values.put(entry.name(), value));
        }
        if (values.size() < map.entries().size()) return Optional.empty();
        if (!areFixed(values.values())) return Optional.of(new Value.Mapped(values));
        var plainValues = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> plainValues.put(name, value.of(Map.of())));
        return Optional.of(new Value.Fixed(java.util.Collections.unmodifiableMap(plainValues)));
    }

    private Optional<Value> keyed(Mapping map, Spot spot) {
        var pairs = new ArrayList<Value.Pair>();
        for (var entry : map.entries()) {
            var key = value(entry.key(), spot.key(entry.name()));
            var value = value(entry.value(), spot.key(entry.name()));
            if (key.isPresent() && value.isPresent()) pairs.add(new Value.Pair(key.get(), value.get()));
        }
        if (pairs.size() < map.entries().size()) return Optional.empty();
        return Optional.of(new Value.Keyed(List.copyOf(pairs)));
    }

    private static boolean areFixed(Iterable<Value> values) {
        for (var value : values) if (!value.isFixed()) return false;
        return true;
    }

    Optional<Span> span(Node node, Spot spot) {
        var value = value(node, spot);
        if (value.isEmpty()) return Optional.empty();
        if (!value.get().isFixed()) return value.map(Span::new);
        return plain.bind(Duration.class, node, spot).map(time -> new Span(new Value.Fixed(time)));
    }

    Optional<Wanted> wanted(Node node, Spot spot) {
        if (!(node instanceof Scalar scalar)) {
            if (node instanceof Mapping || node instanceof Sequence) {
                return Optional.of(new Wanted(node.words(), node.plain(), Optional.empty()));
            }
            spot.wrong(node, "a state");
            return Optional.empty();
        }
        var text = scalar.text();
        var helper = HELPER.matcher(text).matches() ? Optional.of(EntityId.of(text)) : Optional.<EntityId>empty();
        return Optional.of(new Wanted(text, scalar.value(), helper));
    }

    Optional<Bound> bound(Node node, Spot spot) {
        if (node instanceof Scalar scalar && ENTITY.matcher(scalar.text()).matches()) {
            return plain.bind(EntityId.class, node, spot).map(Bound.OfEntity::new);
        }
        return plain.bind(Double.class, node, spot).map(Bound.Fixed::new);
    }

    Optional<ClockTime> clockTime(Node node, Spot spot) {
        if (node instanceof Scalar scalar && ENTITY.matcher(scalar.text()).matches()) {
            return plain.bind(EntityId.class, node, spot).map(ClockTime.OfEntity::new);
        }
        return plain.bind(LocalTime.class, node, spot).map(ClockTime.Fixed::new);
    }

    /** An entity with an offset. */
    private record Shifted(EntityId entityId, @Nullable Duration offset) {}

    Optional<Moment> moment(Node node, Spot spot) {
        if (node instanceof Scalar scalar && isTemplate(scalar.text())) {
            return template(scalar, spot).map(Moment.Computed::new);
        }
        if (node instanceof Mapping) {
            return plain.bind(Shifted.class, node, spot)
                    .map(said -> new Moment.At(
                            new ClockTime.OfEntity(said.entityId), said.offset == null ? Duration.ZERO : said.offset));
        }
        return clockTime(node, spot).map(time -> new Moment.At(time, Duration.ZERO));
    }
}
