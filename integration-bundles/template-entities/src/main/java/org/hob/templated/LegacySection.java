package org.hob.templated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.home.Home;
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
 */
abstract class LegacySection implements Section {

    private static final Map<String, String> NAMES = Map.of(
            "value_template", "state",
            "friendly_name", "name",
            "icon_template", "icon",
            "entity_picture_template", "picture",
            "availability_template", "availability",
            "attribute_templates", "attributes");

    private final String domain;
    private final String key;
    private final Entries entries;

    /**
     * Makes one.
     *
     * @param domain the section's key, and the domain
     * @param key under which the entities stand
     */
    LegacySection(Home home, String domain, String key) {
        this.domain = domain;
        this.key = key;
        entries = new Entries(home, this::start);
    }

    /** Brings an entity to life. */
    abstract void start(Home home, Entries.Entry entry, Spot spot);

    /** Notes what is wrong with an entity. */
    abstract void check(Node node, Spot spot);

    @Override
    public final String name() {
        return domain;
    }

    @Override
    public final Form form() {
        return Form.LIST;
    }

    @Override
    public final void take(Node node, Mistakes mistakes) {
        entries.become(entries(node, mistakes), mistakes);
    }

    @Override
    public final void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes)) check(entry.node(), entry.spot(mistakes));
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
            var name = NAMES.getOrDefault(one.name(), one.name());
            now.add(new Mapping.Entry(Scalar.of(one.key().position(), name), one.value()));
        }
        var id = Scalar.of(each.key().position(), domain + '.' + each.name());
        now.add(new Mapping.Entry(Scalar.of(each.key().position(), "default_entity_id"), id));
        if (!said.has("friendly_name")) {
            now.add(new Mapping.Entry(
                    Scalar.of(each.key().position(), "name"),
                    Scalar.of(each.key().position(), each.name())));
        }
        return new Entries.Entry(each.name(), path, new Mapping(said.position(), now));
    }
}
