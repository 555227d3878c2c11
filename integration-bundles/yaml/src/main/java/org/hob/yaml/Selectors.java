package org.hob.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** What a blueprint says may be put in a gap. What can only be told of the running house, such as the class of a device, is not looked at. */
final class Selectors {

    private static final Pattern REGISTRY_ID = Pattern.compile("[0-9a-f]{32}");

    /** Of these any value is taken. */
    private static final List<String> ANYTHING = List.of(
            "action",
            "addon",
            "app",
            "area",
            "assist_pipeline",
            "attribute",
            "backup_location",
            "color_rgb",
            "color_temp",
            "condition",
            "config_entry",
            "constant",
            "conversation_agent",
            "country",
            "device",
            "file",
            "floor",
            "icon",
            "label",
            "language",
            "location",
            "media",
            "object",
            "qr_code",
            "state",
            "statistic",
            "theme",
            "trigger");

    private static final Map<String, Class<?>> SINGLE = Map.of(
            "boolean", Boolean.class,
            "date", LocalDate.class,
            "datetime", LocalDateTime.class,
            "duration", Duration.class,
            "template", String.class,
            "time", LocalTime.class);

    private static final List<String> OTHERS = List.of("entity", "number", "select", "target", "text");

    private Selectors() {}

    /** Notes what is no selector. */
    static boolean isOne(@Nullable Node node, Spot spot) {
        if (node == null || (node instanceof Scalar scalar && scalar.isNull())) return true;
        List<String> kinds = new ArrayList<>(ANYTHING);
        kinds.addAll(SINGLE.keySet());
        kinds.addAll(OTHERS);
        String kind = kind(node);
        if (kinds.contains(kind)) return true;
        kinds.sort(null);
        spot.wrong(node, kind.isEmpty() ? node.words() : kind, Words.meant(kind, kinds));
        return false;
    }

    /** Notes a value that does not fit; one with a template in it is not known before it is computed. */
    static void check(Node selector, Node value, Spot spot) {
        if (value instanceof Broken || Templated.isTemplate(value)) return;
        String kind = kind(selector);
        Mapping options = options(selector, kind);
        if (value instanceof Sequence sequence && isMultiple(options)) {
            for (int i = 0; i < sequence.nodes().size(); i++) {
                checkOne(kind, options, sequence.nodes().get(i), spot.element(i));
            }
        } else {
            checkOne(kind, options, value, spot);
        }
    }

    private static void checkOne(String kind, Mapping options, Node value, Spot spot) {
        Class<?> single = SINGLE.get(kind);
        if (single != null) {
            Binder.plain().bind(single, value, spot);
            return;
        }
        switch (kind) {
            case "number" -> number(options, value, spot);
            case "text" -> text(value, spot);
            case "select" -> select(options, value, spot);
            case "entity" -> entity(options, value, spot);
            case "target" -> target(value, spot);
            default -> {}
        }
    }

    private static void text(Node value, Spot spot) {
        if (!(value instanceof Scalar)) spot.wrong(value, "a text");
    }

    private static void number(Mapping options, Node value, Spot spot) {
        Optional<Double> number = value instanceof Scalar scalar ? Numbers.of(scalar) : Optional.empty();
        Optional<Double> min = option(options, "min");
        Optional<Double> max = option(options, "max");
        Optional<Double> step = option(options, "step");
        boolean fits = number.isPresent()
                && number.get() >= min.orElse(-Double.MAX_VALUE)
                && number.get() <= max.orElse(Double.MAX_VALUE)
                && isOnStep(number.get() - min.orElse(0.0), step);
        if (fits) return;
        StringBuilder expected = new StringBuilder("a number");
        min.ifPresent(least -> expected.append(" from ").append(Numbers.plain(least)));
        max.ifPresent(most -> expected.append(" to ").append(Numbers.plain(most)));
        step.ifPresent(size -> expected.append(" in steps of ").append(Numbers.plain(size)));
        spot.wrong(value, expected.toString());
    }

    private static boolean isOnStep(double distance, Optional<Double> step) {
        if (step.isEmpty() || step.get() <= 0) return true;
        double steps = distance / step.get();
        return Math.abs(steps - Math.rint(steps)) < 1e-6;
    }

    private static void select(Mapping options, Node value, Spot spot) {
        if (isOn(options, "custom_value")) return;
        List<String> known = new ArrayList<>();
        if (options.find("options").orElse(options) instanceof Sequence sequence) {
            for (Node option : sequence.nodes()) {
                Node named = option instanceof Mapping mapping
                        ? mapping.find("value").orElse(option)
                        : option;
                if (named instanceof Scalar scalar) known.add(scalar.text());
            }
        }
        String text = value instanceof Scalar scalar ? scalar.text() : "";
        if (!known.contains(text)) spot.wrong(value, known.isEmpty() ? "an option" : Words.meant(text, known));
    }

    private static void entity(Mapping options, Node value, Spot spot) {
        if (value instanceof Scalar scalar && REGISTRY_ID.matcher(scalar.text()).matches()) return;
        Optional<EntityId> id = Binder.plain().bind(EntityId.class, value, spot);
        List<String> domains = new ArrayList<>();
        collect(options.find("domain"), domains);
        Optional<Node> filter = options.find("filter");
        List<Node> filters = filter.isEmpty()
                ? List.of()
                : filter.get() instanceof Sequence sequence ? sequence.nodes() : List.of(filter.get());
        for (Node one : filters) {
            if (!(one instanceof Mapping mapping) || !mapping.has("domain")) return;
            collect(mapping.find("domain"), domains);
        }
        if (id.isEmpty() || domains.isEmpty() || domains.contains(id.get().domain())) return;
        spot.wrong(value, "an entity of " + String.join(" or ", domains));
    }

    private static void collect(Optional<Node> node, List<String> texts) {
        if (node.isEmpty()) return;
        if (node.get() instanceof Scalar scalar) texts.add(scalar.text());
        if (node.get() instanceof Sequence sequence) sequence.nodes().forEach(one -> collect(Optional.of(one), texts));
    }

    private static void target(Node value, Spot spot) {
        Binder.plain().bind(Target.class, value, spot);
    }

    /** Whom an action is for. */
    record Target(
            @Nullable Node entityId,
            @Nullable Node deviceId,
            @Nullable Node areaId,
            @Nullable Node floorId,
            @Nullable Node labelId) {}

    private static String kind(Node selector) {
        if (selector instanceof Scalar scalar) return scalar.text();
        return selector instanceof Mapping mapping && mapping.entries().size() == 1
                ? mapping.entries().getFirst().name()
                : "";
    }

    private static Mapping options(Node selector, String kind) {
        boolean has = selector instanceof Mapping mapping && mapping.find(kind).orElse(selector) instanceof Mapping;
        Node options = has ? ((Mapping) selector).find(kind).orElseThrow() : selector;
        return options instanceof Mapping mapping && has ? mapping : new Mapping(selector.position(), List.of());
    }

    private static boolean isMultiple(Mapping options) {
        return isOn(options, "multiple");
    }

    private static boolean isOn(Mapping options, String name) {
        return options.find(name).orElse(options) instanceof Scalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    private static Optional<Double> option(Mapping options, String name) {
        return options.find(name).orElse(options) instanceof Scalar scalar ? Numbers.of(scalar) : Optional.empty();
    }
}
