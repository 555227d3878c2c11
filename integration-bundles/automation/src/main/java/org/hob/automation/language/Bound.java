package org.hob.automation.language;

import org.hob.state.EntityId;

/** A bound of a number. */
public sealed interface Bound {

    /** A number. */
    record Fixed(double number) implements Bound {}

    /** What the state of an entity is. */
    record OfEntity(EntityId id) implements Bound {}
}
