package org.hob.entity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How entities of a domain are brought back to a state, as a scene wants it: a service. A domain without one is turned on and off, with what its states say
 * that its {@code turn_on} takes.
 */
@ConsumerType
public interface Recall {

    /**
     * How an entity is to be.
     *
     * @param id which entity
     * @param state the text of its state
     * @param attributes what else its state is to say
     * @param transition how slowly, where that can be said
     */
    record Wanted(EntityId id, String state, Map<String, Object> attributes, Optional<Duration> transition) {

        /** Returns the same with what can be said of an action: the transition, where there is one. */
        public Map<String, Object> data() {
            return transition
                    .<Map<String, Object>>map(length -> Map.of("transition", length))
                    .orElse(Map.of());
        }
    }

    /**
     * An action by name.
     *
     * @param action as {@code light.turn_on}
     * @param data what is said with it
     */
    record Step(String action, Map<String, Object> data) {}

    /**
     * Returns the domain.
     *
     * <p>Turn: never waits.
     */
    String domain();

    /**
     * Returns what to ask the entity for, one after the other; nothing if it is so already. Pure.
     *
     * <p>Turn: never waits.
     *
     * @param now how it is
     * @throws IllegalArgumentException if no entity of the domain can be so, with what was expected
     */
    List<Step> steps(Wanted wanted, State now);
}
