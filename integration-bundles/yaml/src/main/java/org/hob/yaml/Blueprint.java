package org.hob.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry with gaps: what somebody publishes, and others fill in.
 *
 * @param inputs the gaps by name
 * @param body the entry, with {@link Input} in the gaps
 */
record Blueprint(Map<String, Gap> inputs, Mapping body) {

    private static final String KEY = "blueprint";

    /** What is said of all gaps. */
    record About(
            String name,
            String domain,
            @Nullable String description,
            @Nullable String author,
            @Key("source_url") @Nullable String source,
            @Nullable Node homeassistant,
            @Nullable Node input) {}

    /** One gap. */
    record Gap(
            @Nullable String name,
            @Nullable String description,
            @Nullable Node selector,
            @Key("default") @Nullable Node otherwise) {}

    /** Some gaps under a heading. */
    record Heading(
            @Nullable String name,
            @Nullable String description,
            @Nullable String icon,
            @Nullable Boolean collapsed,
            Mapping input) {}

    static Optional<Blueprint> of(Node node, String section, Spot spot) {
        if (!(node instanceof Mapping file)) {
            spot.wrong(node, "a mapping with 'blueprint:'");
            return Optional.empty();
        }
        Spot there = spot.key(KEY);
        Optional<Node> said = file.find(KEY);
        if (said.isEmpty()) {
            there.wrong(file, "missing", "name, domain and input of the blueprint");
            return Optional.empty();
        }
        Optional<About> about = Binder.plain().bind(About.class, said.get(), there);
        if (about.isEmpty()) return Optional.empty();
        if (!about.get().domain().equals(section)) {
            there.key("domain").wrong(said.get(), about.get().domain(), section + ", as its folder says");
            return Optional.empty();
        }
        Map<String, Gap> gaps = new LinkedHashMap<>();
        Node input = about.get().input();
        boolean complete = input == null || gaps(input, gaps, there.key("input"), true);
        Mapping body = file.without(KEY);
        complete &= Unread.broken(body, spot);
        complete &= declared(body, gaps.keySet(), spot);
        return complete ? Optional.of(new Blueprint(gaps, body)) : Optional.empty();
    }

    private static boolean gaps(Node node, Map<String, Gap> gaps, Spot spot, boolean headings) {
        if (node instanceof Scalar scalar && scalar.isNull()) return true;
        if (!(node instanceof Mapping mapping)) {
            spot.wrong(node, "a mapping of inputs by name");
            return false;
        }
        boolean complete = true;
        for (Mapping.Entry entry : mapping.entries()) {
            Spot there = spot.key(entry.name());
            boolean nothing = entry.value() instanceof Scalar scalar && scalar.isNull();
            if (headings && entry.value() instanceof Mapping value && value.has("input")) {
                Optional<Heading> heading = Binder.plain().bind(Heading.class, value, there);
                complete &= heading.isPresent() && gaps(heading.get().input(), gaps, there.key("input"), false);
            } else if (nothing) {
                gaps.put(entry.name(), new Gap(null, null, null, null));
            } else {
                Optional<Gap> gap = Binder.plain().bind(Gap.class, entry.value(), there);
                gap.ifPresent(one -> gaps.put(entry.name(), one));
                complete &= gap.isPresent() && Selectors.isOne(gap.get().selector(), there.key("selector"));
            }
        }
        return complete;
    }

    private static boolean declared(Node node, Set<String> names, Spot spot) {
        Set<Input> inputs = new HashSet<>();
        Unread.inputs(node, inputs);
        boolean all = true;
        for (Input input : inputs) {
            if (names.contains(input.name())) continue;
            spot.wrong(input, "unknown input " + input.words(), Words.meant(input.name(), names));
            all = false;
        }
        return all;
    }

    /** The entry with its gaps filled: by what is given, else by default. What does not fit its selector is noted, and used. */
    Optional<Mapping> filled(Mapping given, Scalar user, Spot spot) {
        boolean complete = true;
        for (Mapping.Entry entry : given.entries()) {
            Gap gap = inputs.get(entry.name());
            if (gap == null) {
                spot.key(entry.name()).wrong(entry.key(), "unknown input", Words.meant(entry.name(), inputs.keySet()));
            } else if (gap.selector() != null) {
                Selectors.check(gap.selector(), entry.value(), spot.key(entry.name()));
            }
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (Map.Entry<String, Gap> input : inputs.entrySet()) {
            Optional<Node> value = given.find(input.getKey());
            Node otherwise = input.getValue().otherwise();
            if (value.isPresent()) {
                values.put(input.getKey(), value.get());
            } else if (otherwise != null) {
                values.put(input.getKey(), otherwise.usedFrom(user.position()));
            } else {
                spot.key(input.getKey()).wrong(user, "missing", "a value, as the blueprint has no default for it");
                complete = false;
            }
        }
        if (!complete) return Optional.empty();
        return Optional.of((Mapping) filled(body, values, user.position()));
    }

    private static Node filled(Node node, Map<String, Node> values, Position user) {
        return switch (node) {
            case Input input -> values.getOrDefault(input.name(), input);
            case Sequence sequence ->
                new Sequence(
                        sequence.position().usedFrom(user),
                        sequence.nodes().stream()
                                .map(one -> filled(one, values, user))
                                .toList());
            case Mapping mapping ->
                new Mapping(
                        mapping.position().usedFrom(user),
                        mapping.entries().stream()
                                .map(entry -> new Mapping.Entry(
                                        entry.key().usedFrom(user), filled(entry.value(), values, user)))
                                .toList());
            case Scalar scalar -> scalar.usedFrom(user);
            case Broken broken -> broken.usedFrom(user);
        };
    }
}
