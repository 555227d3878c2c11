package org.hob.scene;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hob.action.ActionException;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall.Wanted;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.scene.SceneActions.Apply;
import org.hob.scene.SceneActions.Create;
import org.hob.scene.SceneActions.Delete;
import org.hob.yaml.Binder;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Rest;
import org.hob.yaml.Section;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code scene:}, and the scenes that are made by an action. */
@Component(service = Section.class)
public final class Scenes implements Section {

    /** What stands for one scene; what the editor of Home Assistant adds to it is read and left. */
    record Config(
            String name,
            @Nullable String id,
            @Nullable String icon,
            @Nullable Map<String, Object> entities,
            @Rest Map<String, Object> others) {

        Config {
            try {
                var _ = wanted(entities);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("entities: " + wrong.getMessage(), wrong);
            }
        }

        List<Wanted> wanted() {
            return wanted(entities);
        }

        private static List<Wanted> wanted(@Nullable Map<String, Object> entities) {
            if (entities != null) return Wishes.read(entities);
            throw new IllegalArgumentException("missing (expected: entities, and how each is to be)");
        }
    }

    private final Binder binder = Binder.plain();
    private final Home home;
    private final Recalls recalls;
    private final Entries entries;
    private final Map<String, HouseScene> made = new HashMap<>();

    @Activate
    public Scenes(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference Recalls recalls) {
        this.home = home;
        this.recalls = recalls;
        entries = new Entries(home, this::start);
        home.actions().offer(Apply.class, this::apply);
        home.actions().offer(Create.class, this::create);
        home.actions().offer(Delete.class, this::delete);
    }

    @Override
    public String name() {
        return "scene";
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public Optional<String> file() {
        return Optional.of("scenes.yaml");
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        entries.become(entries(node, mistakes), mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes)) binder.bind(Config.class, entry.node(), entry.spot(mistakes));
    }

    private static List<Entries.Entry> entries(Node node, Mistakes mistakes) {
        return node instanceof Sequence list
                ? Entries.listed("scene", list, List.of("id", "name"), mistakes)
                : List.of();
    }

    private void start(Home scope, Entries.Entry entry, Spot spot) {
        binder.bind(Config.class, entry.node(), spot).ifPresent(config -> {
            var plain = EntityDescription.named(config.name);
            var as = config.icon == null ? plain : plain.icon(config.icon);
            var known = config.id == null ? as : as.id(config.id);
            var scene = new HouseScene(scope, recalls, known, Optional.ofNullable(config.id), config.wanted());
            scene.show(Optional.empty());
            scope.addEntities(scene);
        });
    }

    @Coroutine
    private void apply(Apply how) {
        recalls.apply(home, "scene.apply", Wishes.slowly(wanted(how.entities()), how.transition()));
    }

    private static List<Wanted> wanted(Map<String, Object> entities) {
        try {
            return Wishes.read(entities);
        } catch (IllegalArgumentException wrong) {
            throw new ActionException.Invalid("entities", entities, String.valueOf(wrong.getMessage()));
        }
    }

    @Callback
    private void create(Create how) {
        var given = how.entities() == null ? List.<Wanted>of() : wanted(how.entities());
        var asNow = how.snapshotEntities() == null
                ? Stream.<Wanted>empty()
                : SceneActions.ids(how.snapshotEntities()).stream()
                        .map(id -> home.states()
                                .get(id)
                                .map(Wishes::snapshot)
                                .orElseThrow(() -> new ActionException.Invalid(
                                        "snapshot_entities", id, "an entity of this house")));
        var all = new LinkedHashMap<Object, Wanted>();
        Stream.concat(asNow, given.stream()).forEach(wanted -> all.put(wanted.id(), wanted));
        if (all.isEmpty()) {
            throw new ActionException.Invalid("entities", "none", "entities, snapshot_entities, or both");
        }
        var before = made.remove(how.sceneId());
        if (before != null) home.removeEntity(before);
        var as = EntityDescription.named(how.sceneId()).suggest(how.sceneId());
        var scene = new HouseScene(home, recalls, as, Optional.empty(), List.copyOf(all.values()));
        scene.show(Optional.empty());
        made.put(how.sceneId(), scene);
        home.addEntities(scene);
    }

    @Callback
    private void delete(Delete how) {
        for (var id : SceneActions.ids(how.entityId())) {
            var scene = made.values().stream()
                    .filter(one -> one.id().filter(id::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() ->
                            new ActionException.Invalid("entity_id", id, "a scene that was made by scene.create"));
            made.values().remove(scene);
            home.removeEntity(scene);
        }
    }
}
