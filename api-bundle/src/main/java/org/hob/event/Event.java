package org.hob.event;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param <P> what there is to say about it
 * @param type its name, at most 64 characters
 * @param payload what there is to say about it
 * @param time when, in house time
 * @param origin where it came from
 * @param context why
 */
public record Event<P>(String type, P payload, Instant time, Origin origin, Context context) {}
