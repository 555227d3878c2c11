package org.hob.controls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.yaml.Binder;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Section;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A section in which each key is an entity: {@code input_boolean.guests} is what stands under {@code guests}.
 *
 * @param <C> what stands there
 */
abstract class KeyedSection<C extends KeyedSection.Named> implements Section, Recall {

    /** What stands under a key. */
    interface Named {

        @Nullable
        String name();

        @Nullable
        String icon();
    }

    private final String name;
    private final Class<C> type;
    private final Binder binder;
    private final Kept kept;
    private final Entries entries;
    private final Map<String, Entity<?>> entities = new HashMap<>();

    KeyedSection(Home home, String name, Class<C> type, Binder binder) {
        this.name = name;
        this.type = type;
        this.binder = binder;
        kept = new Kept(home, name);
        entries = Entries.overlapping(home, this::start);
    }

    KeyedSection(Home home, String name, Class<C> type) {
        this(home, name, type, Binder.plain());
    }

    /**
     * Makes the entity, which has said what it shows.
     *
     * @param home ends with the entry
     */
    abstract Entity<?> make(Home home, EntityDescription as, C config, Kept.Place place);

    /**
     * Returns what to ask an entity for that is not so yet.
     *
     * @throws IllegalArgumentException if no entity of the domain can be so, with what was expected
     */
    abstract List<Step> recall(Wanted wanted);

    /** Returns whether attributes say something else than those of the entity, too. */
    boolean differs(Wanted wanted, State now) {
        return false;
    }

    @Override
    public final String domain() {
        return name;
    }

    @Override
    public final List<Step> steps(Wanted wanted, State now) {
        return now.is(wanted.state()) && !differs(wanted, now) ? List.of() : recall(wanted);
    }

    static IllegalArgumentException impossible(Wanted wanted, String expected) {
        return new IllegalArgumentException("state: " + wanted.state() + " (expected: " + expected + ')');
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Form form() {
        return Form.KEYED;
    }

    @Override
    public final void take(Node node, Mistakes mistakes) {
        kept.load();
        var wanted = entries(node);
        entities.keySet().retainAll(wanted.stream().map(Entries.Entry::key).toList());
        entries.become(wanted, mistakes);
    }

    @Override
    public final void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node)) read(entry, entry.spot(mistakes));
    }

    private List<Entries.Entry> entries(Node node) {
        return node instanceof Mapping mapping ? Entries.keyed(name, mapping) : List.of();
    }

    private void start(Home home, Entries.Entry entry, Spot spot) {
        var old = entities.remove(entry.key());
        read(entry, spot).ifPresent(config -> {
            var entity = make(home, description(entry.key(), config), config, kept.place(entry.key()));
            entities.put(entry.key(), entity);
            if (old == null) home.addEntities(entity);
            else home.replaceEntity(old, entity);
        });
    }

    private Optional<C> read(Entries.Entry entry, Spot spot) {
        if (!isSlug(entry.key())) {
            spot.wrong(entry.node(), entry.key(), "a key of small letters, digits and underscores");
            return Optional.empty();
        }
        var node = entry.node() instanceof Scalar nothing && nothing.isNull()
                ? new Mapping(nothing.position(), List.of())
                : entry.node();
        return binder.bind(type, node, spot);
    }

    private boolean isSlug(String key) {
        try {
            return new EntityId(name, key).object().equals(key);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private EntityDescription description(String key, C config) {
        var given = config.name();
        var icon = config.icon();
        var plain = EntityDescription.named(given == null ? key : given).id(key).suggest(key);
        return icon == null ? plain : plain.icon(icon);
    }
}
