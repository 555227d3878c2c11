package org.hob.group;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.action.ActionException;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.state.EntityId;
import org.hob.yaml.Binder;
import org.hob.yaml.Default;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Key;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Section;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code group:}, any things in one for each key, and the groups that are made by an action. */
@Component(service = Section.class)
public final class MixedGroups implements Section {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            List<EntityId> entities,
            @Key("all") @Default("false") boolean isAll) {}

    /** A group, and the home it lives in. */
    private record Housed(Home home, MixedGroup group) {}

    private final Binder binder = Binder.plain();
    private final Home home;
    private final OnOffs onOffs;
    private final Entries entries;
    private final AtomicInteger order = new AtomicInteger();
    private final Map<String, Housed> groups = new ConcurrentHashMap<>();

    @Activate
    public MixedGroups(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference OnOffs onOffs) {
        this.home = home;
        this.onOffs = onOffs;
        entries = new Entries(home, this::start);
        home.actions().offer(GroupActions.Set.class, this::set);
        home.actions().offer(GroupActions.Remove.class, this::remove);
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public Form form() {
        return Form.KEYED;
    }

    @Override
    public Optional<String> file() {
        return Optional.of("groups.yaml");
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        entries.become(entries(node), mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node)) read(entry, entry.spot(mistakes));
    }

    private static List<Entries.Entry> entries(Node node) {
        return node instanceof Mapping mapping ? Entries.keyed("group", mapping) : List.of();
    }

    private Optional<Config> read(Entries.Entry entry, Spot spot) {
        if (!isObject(entry.key())) {
            spot.wrong(entry.node(), entry.key(), "a key of small letters, digits and underscores");
            return Optional.empty();
        }
        return binder.bind(Config.class, unfolded(entry.node()), spot);
    }

    /** A text or a list stands for the members. */
    private static Node unfolded(Node node) {
        if (node instanceof Mapping) return node;
        var position = node.position();
        if (node instanceof Scalar nothing && nothing.isNull()) return new Mapping(position, List.of());
        return new Mapping(position, List.of(new Mapping.Entry(Scalar.of(position, "entities"), node)));
    }

    private static boolean isObject(String key) {
        try {
            return new EntityId("group", key).object().equals(key);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void start(Home scope, Entries.Entry entry, Spot spot) {
        read(entry, spot).ifPresent(config -> {
            var shape =
                    new MixedGroup.Shape(config.name, config.icon, new LinkedHashSet<>(config.entities), config.isAll);
            live(scope, entry.key(), false, shape);
        });
    }

    private void live(Home scope, String key, boolean auto, MixedGroup.Shape shape) {
        var as = EntityDescription.named(key).suggest(key);
        var group = new MixedGroup(scope, onOffs, as, order.getAndIncrement(), auto, shape);
        var housed = new Housed(scope, group);
        groups.put(key, housed);
        scope.own(() -> groups.remove(key, housed));
        scope.addEntities(group);
    }

    @Callback
    private void set(GroupActions.Set how) {
        if (!isObject(how.objectId())) {
            throw new ActionException.Invalid("object_id", how.objectId(), "small letters, digits and underscores");
        }
        var known = groups.get(how.objectId());
        var before = known == null ? new MixedGroup.Shape(null, null, Set.of(), false) : known.group.shape();
        var shape = new MixedGroup.Shape(
                how.name() == null ? before.name() : how.name(),
                how.icon() == null ? before.icon() : how.icon(),
                members(how, before.members()),
                how.all() == null ? before.all() : how.all());
        if (known == null) live(home.scope(), how.objectId(), true, shape);
        else known.group.become(shape);
    }

    private static Set<EntityId> members(GroupActions.Set how, Set<EntityId> before) {
        var now = new LinkedHashSet<>(before);
        if (how.entities() != null) {
            now.clear();
            now.addAll(ids("entities", how.entities()));
        }
        if (how.addEntities() != null) now.addAll(ids("add_entities", how.addEntities()));
        if (how.removeEntities() != null) now.removeAll(Set.copyOf(ids("remove_entities", how.removeEntities())));
        return now;
    }

    private static List<EntityId> ids(String field, List<String> texts) {
        try {
            return texts.stream()
                    .flatMap(text -> List.of(text.split(",", -1)).stream())
                    .map(text -> EntityId.of(text.strip()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw new ActionException.Invalid(field, texts, String.valueOf(malformed.getMessage()));
        }
    }

    @Callback
    private void remove(GroupActions.Remove how) {
        var known = groups.remove(how.objectId());
        if (known == null) {
            throw new ActionException.Invalid("object_id", how.objectId(), "what the id of a group ends with");
        }
        known.home.removeEntity(known.group);
    }
}
