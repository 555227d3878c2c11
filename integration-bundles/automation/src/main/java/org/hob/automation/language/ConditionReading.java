package org.hob.automation.language;

import java.util.Map;
import java.util.Optional;
import org.hob.automation.language.Criterion.Extension;
import org.hob.template.Template;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Spot;

/** Reads conditions: by their keyword, in shorthand, or a template alone. */
final class ConditionReading {

    private static final Map<String, Class<? extends Criterion>> BY_KEYWORD = Map.of(
            "and", Criterion.And.class,
            "or", Criterion.Or.class,
            "not", Criterion.Not.class,
            "state", Criterion.StateIs.class,
            "numeric_state", Criterion.NumericState.class,
            "time", Criterion.TimeIs.class,
            "sun", Criterion.SunIs.class,
            "template", Criterion.TemplateIs.class,
            "trigger", Criterion.TriggeredBy.class,
            "zone", Criterion.ZoneIs.class);
    private static final String EXPECTED = "a condition, as 'condition: state' …, and, or, not, or a template";

    private final Reader reader;

    ConditionReading(Reader reader) {
        this.reader = reader;
    }

    static boolean isCondition(Mapping mapping) {
        return mapping.has("condition") || shorthand(mapping) != null;
    }

    private static @org.jspecify.annotations.Nullable String shorthand(Mapping mapping) {
        for (var word : new String[] {"and", "or", "not"}) if (mapping.has(word)) return word;
        return null;
    }

    Optional<Clause> read(Node node, Spot spot) {
        if (node instanceof Scalar text && !text.isNull()) return template(text, spot);
        if (!(node instanceof Mapping mapping) || !isCondition(mapping)) {
            spot.wrong(node, EXPECTED);
            return Optional.empty();
        }
        var common = Common.ofStep(reader.binder(), mapping, spot);
        return criterion(common.rest(), spot)
                .map(what -> new Clause(reader.path(spot), common.alias(), common.enabled(), what));
    }

    private Optional<Clause> template(Scalar text, Spot spot) {
        return reader.binder()
                .bind(Template.class, text, spot)
                .map(template ->
                        new Clause(reader.path(spot), null, new Value.Fixed(true), new Criterion.TemplateIs(template)));
    }

    private Optional<? extends Criterion> criterion(Mapping rest, Spot spot) {
        var short_ = shorthand(rest);
        if (short_ != null) return listed(short_, rest, spot);
        var said = rest.find("condition").orElseThrow();
        if (!(said instanceof Scalar word)) {
            spot.key("condition").wrong(said, EXPECTED);
            return Optional.empty();
        }
        if (ValueReading.isTemplate(word.text())) {
            return reader.binder()
                    .bind(Template.class, word, spot.key("condition"))
                    .map(Criterion.TemplateIs::new);
        }
        return named(word, rest.without("condition"), spot);
    }

    /** Reads {@code and: […]}: what stands under the word are its conditions. */
    private Optional<? extends Criterion> listed(String word, Mapping rest, Spot spot) {
        var type = BY_KEYWORD.get(word);
        var conditions = rest.find(word).orElseThrow();
        if (type == null) throw new AssertionError(word);
        var key = org.hob.yaml.Scalar.of(conditions.position(), "conditions");
        var others = rest.without(word);
        var entries = new java.util.ArrayList<>(others.entries());
        entries.add(new Mapping.Entry(key, conditions));
        return reader.binder().bind(type, new Mapping(rest.position(), entries), spot);
    }

    private Optional<? extends Criterion> named(Scalar word, Mapping rest, Spot spot) {
        var keyword = word.text();
        var type = BY_KEYWORD.get(keyword);
        if (type != null) return reader.binder().bind(type, rest, spot);
        var kind = reader.condition(keyword);
        if (kind.isEmpty()) {
            reader.isMissing("condition", keyword, word, spot.key("condition"));
            return Optional.empty();
        }
        return reader.binder()
                .bind(kind.get().options(), rest, spot)
                .map(options -> new Extension(keyword, kind.get().service(), options));
    }
}
