package org.hob.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.entity.Range;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** A section as bundles have them: it reads its entries, and remembers what it was given. */
final class Sample implements Section {

    enum Mode {
        SINGLE,
        RESTART,
        QUEUED,
        PARALLEL
    }

    record Automation(
            @Nullable String id,
            @Nullable String alias,
            @Nullable String description,
            @Key({"triggers", "trigger"}) List<Trigger> triggers,
            @Key({"conditions", "condition"}) List<Node> conditions,
            @Key({"actions", "action"}) List<Step> actions,
            @Default("single") Mode mode,
            @Range(min = 1, max = 100) @Default("10") int max,
            Map<String, Object> variables) {}

    @Choice(by = {"trigger", "platform"})
    sealed interface Trigger {}

    record State(
            @Nullable String id,
            @Key("entity_id") List<EntityId> entities,
            @Nullable Node from,
            @Nullable Node to,
            @Key("for") @Nullable Duration held)
            implements Trigger {}

    record Time(@Nullable String id, List<String> at) implements Trigger {}

    record Event(@Nullable String id, String eventType, Map<String, Object> eventData) implements Trigger {}

    @Choice
    sealed interface Step {}

    record Delay(@Nullable String alias, Duration delay) implements Step {}

    @Key({"action", "service"})
    record Call(
            @Nullable String alias,
            @Key({"action", "service"}) String action,
            Map<String, Object> data,
            @Nullable Node target)
            implements Step {}

    record Script(
            @Nullable String alias,
            @Nullable String icon,
            @Default("single") Mode mode,
            List<Step> sequence) {}

    record Slider(
            @Nullable String name,
            double min,
            double max,
            @Range(min = 0.001, max = 1e9) @Default("1") double step,
            Optional<Double> initial) {}

    private final String name;
    private final Form form;
    private final Class<?> type;
    private final @Nullable String file;
    private final boolean blueprints;
    private final List<Node> given = new ArrayList<>();

    private Sample(String name, Form form, Class<?> type, @Nullable String file, boolean blueprints) {
        this.name = name;
        this.form = form;
        this.type = type;
        this.file = file;
        this.blueprints = blueprints;
    }

    static Sample automation() {
        return new Sample("automation", Form.LIST, Automation.class, "automations.yaml", true);
    }

    static Sample script() {
        return new Sample("script", Form.KEYED, Script.class, "scripts.yaml", true);
    }

    static Sample number() {
        return new Sample("input_number", Form.KEYED, Slider.class, null, false);
    }

    static Sample any(String name, Form form) {
        return new Sample(name, form, Object.class, null, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean blueprints() {
        return blueprints;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        given.add(node);
        check(node, mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        bound(node, mistakes);
    }

    List<Node> given() {
        return given;
    }

    /** The entries that are right. */
    List<Object> bound(Node node, Mistakes mistakes) {
        List<Entries.Entry> entries = switch (node) {
            case Sequence sequence -> Entries.listed(name, sequence, List.of("id"), mistakes);
            case Mapping mapping -> Entries.keyed(name, mapping);
            default -> List.of();
        };
        List<Object> bound = new ArrayList<>();
        for (Entries.Entry entry : entries) {
            if (type == Object.class) continue;
            Binder.plain().bind(type, entry.node(), entry.spot(mistakes)).ifPresent(bound::add);
        }
        return bound;
    }
}
