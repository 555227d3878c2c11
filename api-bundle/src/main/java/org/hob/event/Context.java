package org.hob.event;

import java.util.Optional;

/**
 * Why something happened.
 *
 * @param id its own id, a ULID (github.com/ulid/spec)
 * @param parent the id of the context it came from
 * @param user the user who asked
 */
public record Context(String id, Optional<String> parent, Optional<String> user) {}
