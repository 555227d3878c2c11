package org.hob.homeassistant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.ActionSchema.Field;
import org.hob.action.Target;
import org.hob.home.Home;
import org.hob.job.Coroutine;
import org.hob.job.Work;
import org.hob.net.Classes;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/**
 * {@code homeassistant.turn_on}, {@code turn_off}, {@code toggle} and {@code update_entity}: each entity is asked in the words of its own domain, all at the same
 * time. Those that cannot, or are not there, are named in the log; the others do it.
 */
@Component(service = AnyEntities.class, immediate = true)
@Coroutine
public final class AnyEntities {

    private static final System.Logger LOG = System.getLogger(AnyEntities.class.getName());
    private static final String ID = "entity_id";

    private final Home home;

    /** Offers the actions; they end with the component. */
    @Activate
    public AnyEntities(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference Classes classes) {
        this(home);
        var _ = classes.loadBeside(AnyEntities.class); // what actions run in turns
    }

    AnyEntities(Home home) {
        this.home = home;
        home.actions().offer(schema("turn_on", "Turns entities of any domain on."), this::turnOn);
        home.actions().offer(schema("turn_off", "Turns entities of any domain off."), this::turnOff);
        home.actions()
                .offer(schema("toggle", "Turns entities of any domain off if they are on, else on."), this::toggle);
        home.actions().offer(schema("update_entity", "Asks entities now what they have to say."), this::update);
    }

    private static ActionSchema schema(String name, String doc) {
        var whom = new Field(
                ID,
                "Whom",
                ActionSchema.Type.LIST,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ActionSchema("homeassistant." + name, doc, List.of(whom), false);
    }

    private Map<String, Object> turnOn(Map<String, Object> data) {
        return ask("turn_on", data);
    }

    private Map<String, Object> turnOff(Map<String, Object> data) {
        return ask("turn_off", data);
    }

    private Map<String, Object> toggle(Map<String, Object> data) {
        return ask("toggle", data);
    }

    private Map<String, Object> update(Map<String, Object> data) {
        var there = whom(data).stream().filter(this::isThere).toArray(EntityId[]::new);
        home.actions().refresh(there).await();
        return Map.of();
    }

    private Map<String, Object> ask(String what, Map<String, Object> data) {
        var how = new LinkedHashMap<>(data);
        how.remove(ID);
        var byAction = new LinkedHashMap<String, Set<EntityId>>();
        for (var id : whom(data)) {
            if (isThere(id)) choose(id, what, byAction, new LinkedHashSet<>());
        }
        home.all(byAction.entrySet().stream()
                .map(each -> Work.coroutine(() -> home.actions()
                        .call(each.getKey(), how, new Target(each.getValue(), Set.of(), Set.of(), Set.of(), Set.of()))
                        .await()))
                .toList());
        return Map.of();
    }

    private boolean isThere(EntityId id) {
        if (home.states().get(id).isPresent()) return true;
        LOG.log(System.Logger.Level.WARNING, "homeassistant: {0} (expected: an entity of this house)", id);
        return false;
    }

    /** Chooses an entity by the action of its domain; a group that has none by its members. */
    private void choose(EntityId id, String what, Map<String, Set<EntityId>> byAction, Set<EntityId> seen) {
        if (!seen.add(id)) return;
        var name = id.domain() + '.' + what;
        if (home.actions().of(id).stream().anyMatch(action -> action.name().equals(name))) {
            byAction.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(id);
            return;
        }
        var members = home.states().get(id).map(AnyEntities::members).orElse(List.of());
        if (members.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "homeassistant.{0}: {1} (expected: an entity that can {2})",
                    what,
                    id,
                    name);
        }
        for (var member : members) choose(member, what, byAction, seen);
    }

    private static List<EntityId> members(State group) {
        return group.attributes().get(ID) instanceof Collection<?> ids ? ids(ids) : List.of();
    }

    private Set<EntityId> whom(Map<String, Object> data) {
        var said = data.get(ID);
        if ("all".equals(said)) {
            return home.states().all().map(State::id).collect(LinkedHashSet::new, Set::add, Set::addAll);
        }
        var ids = new LinkedHashSet<>(ids(said instanceof Collection<?> many ? many : texts(said)));
        if (ids.isEmpty()) throw new ActionException.Invalid(ID, "none", "one entity or more");
        return ids;
    }

    private static List<Object> texts(@Nullable Object said) {
        return said == null ? List.of() : List.of((Object[]) said.toString().split(",", -1));
    }

    private static List<EntityId> ids(Collection<?> said) {
        var ids = new ArrayList<EntityId>(said.size());
        for (var each : said) {
            try {
                Stream.of(String.valueOf(each).split(",", -1))
                        .map(text -> EntityId.of(text.strip()))
                        .forEach(ids::add);
            } catch (IllegalArgumentException malformed) {
                throw new ActionException.Invalid(ID, each, "an entity id, as light.kitchen");
            }
        }
        return ids;
    }
}
