package org.hob.automation.language;

import java.time.LocalTime;
import org.hob.state.EntityId;

/** A time of day. */
public sealed interface ClockTime {

    /** Always the same. */
    record Fixed(LocalTime time) implements ClockTime {}

    /** What an entity shows. */
    record OfEntity(EntityId id) implements ClockTime {}
}
