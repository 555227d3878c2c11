package org.hob.automation;

import java.util.Optional;
import org.hob.state.EntityId;

/**
 * An automation has begun to act. An event.
 *
 * @param name for people
 * @param entityId which
 * @param source what began it, in words
 */
public record AutomationTriggered(String name, EntityId entityId, Optional<String> source) {}
