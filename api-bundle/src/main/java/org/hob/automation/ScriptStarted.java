package org.hob.automation;

import org.hob.state.EntityId;

/**
 * A script has begun. An event.
 *
 * @param name for people
 * @param entityId which
 */
public record ScriptStarted(String name, EntityId entityId) {}
