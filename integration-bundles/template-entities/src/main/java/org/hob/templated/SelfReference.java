package org.hob.templated;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.jspecify.annotations.Nullable;

/** An entity as its own templates see it, which must not go round and round. Fields belong to the turn. */
final class SelfReference {

    private static final System.Logger LOG = System.getLogger(SelfReference.class.getName());

    private final Home home;
    private final String whose;
    private Optional<EntityId> id = Optional.empty();
    private @Nullable StateChanged last;
    private int rounds;

    SelfReference(Home home, String whose) {
        this.home = home;
        this.whose = whose;
    }

    /** Returns the variable {@code this}: the entity's state, or one that says nothing. */
    Object of(Optional<EntityId> called) {
        id = called;
        return called.<Object>flatMap(home.states()::get).orElseGet(() -> nothing(called));
    }

    private static Map<String, Object> nothing(Optional<EntityId> called) {
        var nothing = new LinkedHashMap<String, Object>();
        called.ifPresent(id -> {
            nothing.put("entity_id", id.toString());
            nothing.put("domain", id.domain());
            nothing.put("object_id", id.object());
        });
        nothing.put("state", State.UNKNOWN);
        nothing.put("attributes", Map.of());
        return nothing;
    }

    /** Returns whether the entity has changed because it had changed, more often than its templates can need; that is said once. */
    boolean goesRound(Optional<StateChanged> cause, int templates) {
        if (cause.isEmpty() || !Optional.of(cause.get().id()).equals(id)) {
            rounds = 0;
            return false;
        }
        if (cause.get() != last) rounds++;
        last = cause.get();
        if (rounds == templates + 1) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: its templates change what they ask for (expected: templates that come to an end); they are"
                            + " left as they are",
                    whose);
        }
        return rounds > templates;
    }
}
