package org.hob.event;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Why something happened. Two are equal if their ids are. */
@ProviderType
public interface Context {

    /** Returns its own id, a ULID (github.com/ulid/spec); made when somebody asks first. */
    String id();

    /** Returns the id of the context it came from. */
    Optional<String> parent();

    /** Returns the user who asked. */
    Optional<String> user();

    /**
     * Returns a new one that came from this one at that time, of the same user.
     *
     * <p>Turn: never waits.
     */
    Context child(Instant begun);
}
