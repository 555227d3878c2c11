package org.hob.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hob.event.Context;
import org.osgi.annotation.versioning.ProviderType;

/** What is known of one entity at one moment; immutable. */
@ProviderType
public interface State {

    /** The text of an entity that cannot be reached. */
    String UNAVAILABLE = "unavailable";

    /** The text of an entity that has said nothing yet. */
    String UNKNOWN = "unknown";

    /** Returns whose state it is. */
    EntityId id();

    /** Returns the state as text, at most 255 characters: {@code on}, {@code 21.5}, {@code unavailable}, {@code unknown}. */
    String value();

    /** Returns whether the text is that. */
    default boolean is(String text) {
        return value().equals(text);
    }

    /** Returns whether the entity is reachable and has said something. */
    default boolean isKnown() {
        return !is(UNAVAILABLE) && !is(UNKNOWN);
    }

    /** Returns the text as a number, if it is a finite one. */
    OptionalDouble number();

    /** Returns the typed reading behind this state, if it is of that type. */
    <R extends Record> Optional<R> reading(Class<R> type);

    /** Returns Home Assistant's attributes, made on first use; unmodifiable, in a fixed order. */
    Map<String, Object> attributes();

    /** Returns when the text changed. */
    Instant changed();

    /** Returns when text or attributes changed. */
    Instant updated();

    /** Returns when the device last said something. */
    Instant reported();

    /** Returns why it is so. */
    Context context();
}
