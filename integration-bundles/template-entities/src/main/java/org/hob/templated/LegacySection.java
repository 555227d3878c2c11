package org.hob.templated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hob.automation.parts.Language;
import org.hob.home.Home;
import org.hob.template.Templates;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Section;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;

/**
 * The older form of entities that are computed: {@code platform: template} under the key of their domain, each under its own key there. It is read as the newer
 * one, with other names.
 *
 * @param <P> what stands for one entity
 */
final class LegacySection<P extends Record & Look> implements Section {

    private static final String TEMPLATE = "_template";
    private static final Map<String, String> NAMES = Map.of(
            "value_template", "state",
            "friendly_name", "name",
            "friendly_name_template", "name",
            "entity_picture_template", "picture",
            "attribute_templates", "attributes",
            "color_template", "hs",
            "set_color", "set_hs");

    private final String domain;
    private final String key;
    private final Class<P> type;
    private final Language language;
    private final Kept kept;
    private final Entries entries;

    /**
     * Makes one.
     *
     * @param domain the section's key, and the domain
     * @param key under which the entities stand
     */
    LegacySection(
            Home home, Templates templates, Language language, Kept kept, String domain, String key, Class<P> type) {
        this.domain = domain;
        this.key = key;
        this.type = type;
        this.language = language;
        this.kept = kept;
        entries = new Entries(
                home,
                (scope, entry, spot) -> language.open(type, entry, scope, spot, (fresh, plan) -> {
                    var setting = new Setting(
                            fresh, templates, kept, Setting.Whole.NOTHING, UnaryOperator.identity(), Optional.empty());
                    fresh.addEntities(plan.make(setting));
                }));
    }

    @Override
    public String name() {
        return domain;
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        kept.load();
        entries.become(entries(node, mistakes), mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes)) language.check(type, entry, entry.spot(mistakes));
    }

    private List<Entries.Entry> entries(Node node, Mistakes mistakes) {
        var all = new ArrayList<Entries.Entry>();
        if (!(node instanceof Sequence list)) return all;
        for (int n = 0; n < list.nodes().size(); n++) {
            if (!(list.nodes().get(n) instanceof Mapping platform) || !isTemplate(platform)) continue;
            var spot = new Spot(domain + '[' + n + ']', mistakes);
            if (platform.find(key).orElse(platform) instanceof Mapping entities && entities != platform) {
                for (var each : entities.entries()) all.add(entry(each, spot.key(key)));
            } else {
                spot.wrong(platform, key + ": missing or no mapping", key + ", with a key for each entity");
            }
        }
        return all;
    }

    private static boolean isTemplate(Mapping platform) {
        return platform.find("platform")
                .filter(node -> "template".equals(node.plain()))
                .isPresent();
    }

    private Entries.Entry entry(Mapping.Entry each, Spot spot) {
        var path = spot.key(each.name()).path();
        if (!(each.value() instanceof Mapping said)) return new Entries.Entry(each.name(), path, each.value());
        var now = new ArrayList<Mapping.Entry>();
        for (var one : said.entries()) {
            now.add(new Mapping.Entry(Scalar.of(one.key().position(), newer(one.name())), one.value()));
        }
        var id = Scalar.of(each.key().position(), domain + '.' + each.name());
        now.add(new Mapping.Entry(Scalar.of(each.key().position(), "default_entity_id"), id));
        if (now.stream().noneMatch(one -> one.name().equals("name"))) {
            now.add(new Mapping.Entry(
                    Scalar.of(each.key().position(), "name"),
                    Scalar.of(each.key().position(), each.name())));
        }
        return new Entries.Entry(each.name(), path, new Mapping(said.position(), now));
    }

    private static String newer(String name) {
        var known = NAMES.get(name);
        if (known != null) return known;
        return name.endsWith(TEMPLATE) ? name.substring(0, name.length() - TEMPLATE.length()) : name;
    }
}
