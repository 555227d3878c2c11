package org.hob.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.yaml.Binder;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Groups of one domain that are entities of that domain: what stands under {@code light:} with {@code platform: group}. A bundle that brings a domain makes its
 * groups by extending this, as a {@link Section} service.
 *
 * @param <C> what stands for one group
 */
public abstract class PlatformGroups<C extends PlatformGroups.Named> implements Section {

    /** What stands for any group. */
    public interface Named {

        /** Returns what people call it. */
        String name();

        /** Returns an id that stays the same, if it has one. */
        @Nullable
        String uniqueId();
    }

    private static final String PLATFORM = "platform";

    private final String domain;
    private final Class<C> type;
    private final Binder binder = Binder.plain();
    private final Home home;
    private @Nullable Entries entries;

    /** Makes the section of that domain. */
    protected PlatformGroups(Home home, String domain, Class<C> type) {
        this.domain = domain;
        this.type = type;
        this.home = home;
    }

    /**
     * Makes the entity.
     *
     * @param home ends with the entry
     */
    protected abstract Entity<?> make(Home home, EntityDescription as, C config);

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
        if (entries == null) entries = new Entries(home, this::start);
        entries.become(groups(node), mistakes);
    }

    @Override
    public final void check(Node node, Mistakes mistakes) {
        for (var entry : groups(node)) binder.bind(type, entry.node(), entry.spot(mistakes));
    }

    /** Returns the groups among what stands there; the rest is others'. */
    private List<Entries.Entry> groups(Node node) {
        var groups = new ArrayList<Entries.Entry>();
        if (!(node instanceof Sequence list)) return groups;
        for (int n = 0; n < list.nodes().size(); n++) {
            if (!(list.nodes().get(n) instanceof Mapping mapping) || !isGroup(mapping)) continue;
            var config = mapping.without(PLATFORM);
            groups.add(new Entries.Entry(key(config) + '#' + n, domain + '[' + n + ']', config));
        }
        return groups;
    }

    private static boolean isGroup(Mapping mapping) {
        return mapping.find(PLATFORM)
                .filter(node -> "group".equals(node.plain()))
                .isPresent();
    }

    private static String key(Mapping config) {
        return text(config, "unique_id").or(() -> text(config, "name")).orElse("");
    }

    private static Optional<String> text(Mapping config, String key) {
        return config.find(key).map(Node::plain).map(String::valueOf);
    }

    private void start(Home scope, Entries.Entry entry, Spot spot) {
        binder.bind(type, entry.node(), spot).ifPresent(config -> {
            var named = EntityDescription.named(config.name());
            var id = config.uniqueId();
            scope.addEntities(make(scope, id == null ? named : named.id(id), config));
        });
    }
}
